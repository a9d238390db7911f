// All that is open, side by side: the dossiers that are held, or a cohort document. What is invented can be ranked; what is real is not.

import type { Cohort } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type Figures, figuresOfCohort, figuresOfDossiers, gather, type OpenCohort, type Way } from "./cohort.js";
import { useShared } from "./context.js";
import type { Examination } from "./examination.js";
import { exampleOf, inventedCohort } from "./examples.js";
import { CoverageTable, FigureTable } from "./figures.js";
import { Ranking, Remarks } from "./ranking.js";
import type { Session } from "./session.js";
import { askFor, ExampleChoice } from "./toolbar.js";

/** Why nobody is ranked: somebody does not say that they are invented. */
function NotRanked({ of }: { of: Figures }): JSX.Element {
  const { own } = useShared();
  const real = of.rows.filter(({ isInvented }) => !isInvented).map(({ name }) => name);
  return (
    <section>
      <h3>{own("not_ranked")}</h3>
      <p class="not-ranked">{own("not_ranked_why")}</p>
      <ul class="quiet">
        {real.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function useGathered(held: readonly Examination[], counted: ReadonlyMap<string, Way>): ReturnType<typeof gather> | null {
  const gathered = useMemo(() => (counted.size > 0 ? gather(held, counted) : null), [held, counted]);
  useEffect(() => () => gathered?.cohort?.free(), [gathered]);
  return gathered;
}

/** Invented dossiers: the reader says which figures count, and which way. */
function InventedDossiers({ held, of }: { held: readonly Examination[]; of: Figures }): JSX.Element {
  const { own } = useShared();
  const [counted, setCounted] = useState<ReadonlyMap<string, Way>>(new Map());
  const gathered = useGathered(held, counted);
  const count = (id: string, way: Way | null): void => {
    const next = new Map(counted);
    if (way) next.set(id, way);
    else next.delete(id);
    setCounted(next);
  };
  return (
    <>
      {gathered ? (
        <>
          <Remarks of={gathered.diagnostics} />
          {gathered.cohort && <Ranking of={gathered.cohort} />}
        </>
      ) : (
        <section>
          <h3>{own("ranking")}</h3>
          <p>{own("ranking_choose")}</p>
        </section>
      )}
      <h3>{own("cohort_figures")}</h3>
      <FigureTable of={of} counted={counted} onCount={count} />
    </>
  );
}

function Dossiers({ session }: { session: Session }): JSX.Element {
  const { own } = useShared();
  const { examination, others, putBeside, takeAway, openBeside } = session;
  const held = useMemo(() => [examination, ...others], [examination, others]);
  const figures = useMemo(() => figuresOfDossiers(held), [held]);
  const areInvented = figures.rows.length > 0 && figures.rows.every(({ isInvented }) => isInvented);
  return (
    <>
      <div class="filters">
        <button type="button" class="button small" onClick={() => void askFor((file) => void openBeside(file))}>
          {own("compare_open")}
        </button>
        <ExampleChoice onChoose={(name) => putBeside(exampleOf(name))} />
        <button type="button" class="button small" onClick={() => session.showCohort(inventedCohort)}>
          {own("cohort_example")}
        </button>
      </div>
      {others.length > 0 && (
        <ul class="held">
          {others.map((one, index) => (
            <li key={index}>
              {one.document?.dossier.name ?? one.name}
              {!one.document && <span class="ends">{own("compare_failed")}</span>}
              <button
                type="button"
                class="link"
                aria-label={own("take_away", { name: one.document?.dossier.name ?? one.name })}
                onClick={() => takeAway(index)}
              >
                {own("take_away_short")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <CoverageTable of={figures} />
      {areInvented ? (
        <InventedDossiers held={held} of={figures} />
      ) : (
        <>
          <NotRanked of={figures} />
          <h3>{own("cohort_figures")}</h3>
          <FigureTable of={figures} />
        </>
      )}
    </>
  );
}

function Document({ of, cohort, onClose }: { of: OpenCohort; cohort: Cohort; onClose(): void }): JSX.Element {
  const { own, say } = useShared();
  const document = useMemo(() => cohort.document(), [cohort]);
  const figures = useMemo(() => figuresOfCohort(document), [document]);
  return (
    <>
      <div class="filters">
        <strong>{document.title ? say(document.title) : of.name}</strong>
        <button type="button" class="button small" onClick={onClose}>
          {own("cohort_close")}
        </button>
      </div>
      {document.invented !== undefined && <p class="quiet">{document.invented}</p>}
      <Remarks of={of.diagnostics} />
      {document.invented === undefined ? <NotRanked of={figures} /> : <Ranking of={cohort} />}
      <h3>{own("cohort_coverage")}</h3>
      <CoverageTable of={figures} />
      <h3>{own("cohort_figures")}</h3>
      <FigureTable of={figures} />
    </>
  );
}

export function Together({ session }: { session: Session }): JSX.Element {
  const { own } = useShared();
  const { cohort, showCohort } = session;
  if (!cohort) {
    return (
      <>
        <p class="quiet">{own("cohort_about")}</p>
        <Dossiers session={session} />
      </>
    );
  }
  if (cohort.cohort) return <Document of={cohort} cohort={cohort.cohort} onClose={() => showCohort(null)} />;
  return (
    <>
      <p class="form bad">{own("cohort_failed", { name: cohort.name })}</p>
      <Remarks of={cohort.diagnostics} />
      <button type="button" class="button small" onClick={() => showCohort(null)}>
        {own("cohort_close")}
      </button>
    </>
  );
}
