// Something that the reader is told once, and can put away.

import type { JSX } from "preact";
import { useShared } from "./context.js";
import type { Words } from "./words.js";

export interface Notice {
  isBad: boolean;
  says: Words;
  /** More of it, one line each. */
  more?: Words[];
}

export function NoticeBar({ of, onDismiss }: { of: Notice; onDismiss(): void }): JSX.Element {
  const { say, own } = useShared();
  return (
    <div class={`notice ${of.isBad ? "bad" : ""}`} role={of.isBad ? "alert" : "status"}>
      <div>
        <p>{say(of.says)}</p>
        {of.more && of.more.length > 0 && <ul>{of.more.map((one, index) => <li key={index}>{say(one)}</li>)}</ul>}
      </div>
      <button type="button" class="button small" onClick={onDismiss}>
        {own("dismiss")}
      </button>
    </div>
  );
}
