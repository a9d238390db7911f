// Small pieces that several parts of the page share: how something stands, provisions to open, places to go to.

import { labels, provision, type Fact, type NodeStatus } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import { trailOf } from "./pointers.js";

/** Only a veto point is clear or triggered. */
export type Standing = "good" | "bad" | "open" | "none";

const STANDINGS: Record<NodeStatus, Standing> = {
  met: "good",
  clear: "good",
  unmet: "bad",
  triggered: "bad",
  unknown: "open",
  not_applicable: "none",
};
const SIGNS: Record<Standing, string> = { good: "✓", bad: "✗", open: "?", none: "–" };

export const standingOf = (status: NodeStatus): Standing => STANDINGS[status];

/** What a status is called. */
export function statusLabel(status: NodeStatus): { zh: string; en: string } {
  const { status: plain, veto } = labels();
  return status === "clear" || status === "triggered" ? veto[status] : plain[status];
}

/** A status as sign and word: never by colour alone. */
export function Status({ of, isShort = false }: { of: NodeStatus; isShort?: boolean }): JSX.Element {
  const { say } = useShared();
  const standing = standingOf(of);
  const label = say(statusLabel(of));
  return (
    <span class={`status ${standing}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[standing]}
      </span>
      <span class={isShort ? "unseen" : ""}>{label}</span>
    </span>
  );
}

/** Provisions by their citation, each to be opened. */
export function Provisions({ ids }: { ids: readonly string[] | undefined }): JSX.Element | null {
  const { say, showProvision } = useShared();
  if (!ids || ids.length === 0) return null;
  return (
    <span class="chips">
      {ids.map((id) => {
        const known = provision(id);
        return known ? (
          <button key={id} type="button" class="chip" title={say(known.gloss)} onClick={() => showProvision(id)}>
            {say(known.citation)}
          </button>
        ) : (
          <span key={id}>{id}</span>
        );
      })}
    </span>
  );
}

const MOST_FACTS = 4;

/** Facts by the way to them, each to be gone to. */
export function Facts({ of }: { of: readonly Fact[] | undefined }): JSX.Element | null {
  const { lang, own, names, locate } = useShared();
  if (!of || of.length === 0) return null;
  const pointers = [...new Set(of.map((fact) => fact.pointer))];
  const entities = new Map(of.map((fact) => [fact.pointer, fact.entity]));
  return (
    <span class="chips">
      {pointers.slice(0, MOST_FACTS).map((pointer) => {
        const entity = entities.get(pointer);
        const called = entity === undefined ? undefined : names.get(entity);
        const place = trailOf(pointer, lang);
        return (
          <button
            key={pointer}
            type="button"
            class="chip place"
            title={pointer}
            aria-label={own("locate_at", { place: called ? `${place} (${called})` : place })}
            onClick={() => locate(pointer)}
          >
            {place}
            {called && <span class="entity">{called}</span>}
          </button>
        );
      })}
      {pointers.length > MOST_FACTS && <span class="quiet">{own("more", { count: pointers.length })}</span>}
    </span>
  );
}
