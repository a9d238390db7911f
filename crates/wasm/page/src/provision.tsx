// A provision of the notice: how it is cited, its own words, ours, how binding it is and who must act.

import { labels, provision } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useShared } from "./context.js";

export function ProvisionDialog({ id, onClose }: { id: string; onClose(): void }): JSX.Element | null {
  const { say, own, lang } = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), [id]);
  const known = provision(id);
  if (!known) return null;
  const { force, actor } = labels();
  const rows: [string, string | undefined][] = [
    [own("provision_term"), lang === "zh" ? known.term.zh : `${known.term.zh} (${known.term.en})`],
    [own("provision_gloss"), say(known.gloss)],
    [own("provision_force"), say(force[known.force])],
    [own("who_acts"), known.acts.map((one) => say(actor[one])).join(lang === "zh" ? "、" : ", ")],
    [own("who_urges"), known.urged_by && say(actor[known.urged_by])],
    [own("provision_owed"), known.owed && say(known.owed)],
    [
      own("provision_document"),
      `${say(known.document.title)}${lang === "zh" ? `（${known.document.number}）` : ` (${known.document.number})`}`,
    ],
  ];
  return (
    <dialog
      ref={dialog}
      class="provision"
      aria-labelledby="provision-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="provision-body">
        <h2 id="provision-title">{say(known.citation)}</h2>
        <dl class="pairs">
          {rows.map(
            ([label, words]) =>
              words && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </div>
              ),
          )}
        </dl>
        <p class="quiet code">{known.id}</p>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {own("close")}
        </button>
      </div>
    </dialog>
  );
}
