// Two dossiers by the same standard, point by point: what stands otherwise, and nothing that ranks one above the other.

import type { AssessmentDocument, PointResult } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useShared } from "./context.js";
import type { Examination } from "./examination.js";
import { exampleOf } from "./examples.js";
import { Status } from "./pieces.js";
import type { Session } from "./session.js";
import { pointsOf } from "./tally.js";
import { askFor, ExampleChoice } from "./toolbar.js";

interface Pair {
  point: PointResult;
  other: PointResult | undefined;
  /** Whether it stands otherwise. */
  differs: boolean;
  /** Whether it stands or reads otherwise. */
  readsOtherwise: boolean;
}

/** What can be chosen to be seen. */
const SHOWN = {
  compare_status: (pair: Pair) => pair.differs,
  compare_reason: (pair: Pair) => pair.readsOtherwise,
  compare_all: () => true,
};
const CHOICES = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

function pairsOf(one: AssessmentDocument, other: AssessmentDocument): Pair[] {
  const others = new Map(pointsOf(other.indicators).map((point) => [point.id, point]));
  return pointsOf(one.indicators).map((point) => {
    const beside = others.get(point.id);
    const differs = point.status !== beside?.status;
    return { point, other: beside, differs, readsOtherwise: differs || point.reason.zh !== beside?.reason.zh };
  });
}

function Cell({ of, label }: { of: PointResult | undefined; label: string }): JSX.Element {
  const { say } = useShared();
  return (
    <td data-label={label}>
      {of && (
        <>
          <Status of={of.status} />
          <div class="point-reason">{say(of.reason)}</div>
        </>
      )}
    </td>
  );
}

function Compare({ one, other }: { one: Examination; other: Examination }): JSX.Element | null {
  const { own, say } = useShared();
  const [chosen, setChosen] = useState<keyof typeof SHOWN>("compare_status");
  if (!one.document) return null;
  if (!other.document) return <p class="form bad">{own("compare_failed")}</p>;
  const pairs = pairsOf(one.document, other.document);
  const shown = pairs.filter(SHOWN[chosen]);
  const sides = [
    { label: own("compare_this"), of: one.document },
    { label: own("compare_other"), of: other.document },
  ];
  return (
    <>
      <dl class="sides">
        {sides.map(({ label, of }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{of.dossier.name}</strong>
              <div class="quiet">{of.dossier.as_of}</div>
              <div>{say(of.verdict.sentence)}</div>
            </dd>
          </div>
        ))}
      </dl>
      <label class="filter">
        {own("filter")}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value as keyof typeof SHOWN)}>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {own(choice, { count: pairs.filter(SHOWN[choice]).length })}
            </option>
          ))}
        </select>
      </label>
      {shown.length === 0 ? (
        <p>{own("compare_same")}</p>
      ) : (
        <table class="facts compare">
          <thead>
            <tr>
              <th scope="col">{own("point")}</th>
              <th scope="col">{own("compare_this")}</th>
              <th scope="col">{own("compare_other")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ point, other: beside }) => (
              <tr key={point.id}>
                <th scope="row">{say(point.text)}</th>
                <Cell of={point} label={own("compare_this")} />
                <Cell of={beside} label={own("compare_other")} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The dossier that is looked at beside one of the others: the last that was put there, unless the reader chooses. */
export function Comparing({ session }: { session: Session }): JSX.Element {
  const { own } = useShared();
  const { examination, others, putBeside, takeAway, openBeside } = session;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen !== null && chosen < others.length ? chosen : others.length - 1;
  const other = others[at];
  return (
    <>
      <p class="quiet">{own("compare_about")}</p>
      <div class="filters">
        <button type="button" class="button small" onClick={() => void askFor((file) => void openBeside(file))}>
          {own("compare_open")}
        </button>
        <ExampleChoice
          onChoose={(name) => {
            setChosen(null);
            putBeside(exampleOf(name));
          }}
        />
        {others.length > 1 && (
          <label class="filter">
            {own("compare_other")}
            <select value={at} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {others.map((one, index) => (
                <option key={index} value={index}>
                  {one.document?.dossier.name ?? one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {other && (
          <button type="button" class="button small" onClick={() => takeAway(at)}>
            {own("compare_end")}
          </button>
        )}
      </div>
      {other && <Compare one={examination} other={other} />}
    </>
  );
}
