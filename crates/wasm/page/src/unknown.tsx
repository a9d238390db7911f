// What is unknown and what would settle it: first the facts that the verdict waits for, then the others.

import { type AssessmentDocument, labels, type Unknown } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import { trailOf } from "./pointers.js";
import { pointsOf } from "./tally.js";

interface Row {
  of: Unknown;
  /** Whether a bad answer to it alone would settle the verdict. */
  ends: boolean;
}

function Rows({ rows, texts }: { rows: readonly Row[]; texts: ReadonlyMap<string, string> }): JSX.Element {
  const { own, say, lang, names, locate } = useShared();
  const { lack } = labels();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{own("fact")}</th>
          <th scope="col">{own("because")}</th>
          <th scope="col">{own("waits")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, ends }, index) => {
          const { pointer, entity } = of.fact;
          const called = entity === undefined ? undefined : (names.get(entity) ?? entity);
          const place = trailOf(pointer, lang);
          return (
            <tr key={index}>
              <th scope="row" data-label={own("fact")}>
                {called && <span class="entity">{called}</span>}
                <button
                  type="button"
                  class="link"
                  title={`${place}  ${pointer}`}
                  aria-label={own("locate_at", { place: called ? `${say(of.label)} (${called})` : say(of.label) })}
                  onClick={() => locate(pointer)}
                >
                  {say(of.label)}
                </button>
                {ends && <span class="ends">{own("unknown_ends")}</span>}
              </th>
              <td data-label={own("because")}>{say(lack[of.because])}</td>
              <td data-label={own("waits")}>
                {of.points.length === 0 ? (
                  <span class="quiet">{own("waits_none")}</span>
                ) : (
                  of.points.map((id) => <div key={id}>{texts.get(id) ?? id}</div>)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function UnknownFacts({ of }: { of: AssessmentDocument }): JSX.Element {
  const { own, say } = useShared();
  if (of.unknown.length === 0) return <p>{own("unknown_none")}</p>;
  const texts = new Map(pointsOf(of.indicators).map((point) => [point.id, say(point.text)]));
  const ends = new Set(of.could_end_it);
  const first = [...new Set([...(of.path ?? []), ...of.could_end_it])];
  const rowOf = (index: number): Row[] => {
    const unknown = of.unknown[index];
    return unknown ? [{ of: unknown, ends: ends.has(index) }] : [];
  };
  const rest = of.unknown.flatMap((_, index) => (first.includes(index) ? [] : rowOf(index)));
  return (
    <>
      {first.length > 0 && (
        <section>
          <h3>{own("unknown_first")}</h3>
          {of.path && <p class="quiet">{own("unknown_first_about")}</p>}
          <Rows rows={first.flatMap(rowOf)} texts={texts} />
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h3>{own("unknown_rest")}</h3>
          <Rows rows={rest} texts={texts} />
        </section>
      )}
    </>
  );
}
