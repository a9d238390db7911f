// A ranking of what is invented: the reader's convention, who stands where and between which ranks, who is set apart and why, and the
// convention in words.

import type { Bilingual, Cohort, SetApart, StudyDiagnostic } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import {
  AGGREGATIONS,
  type Choice,
  CONCENTRATION,
  DRAWS,
  FIRST,
  labelsOf,
  MISSING,
  type Outcome,
  type Placed,
  placed,
  SEED,
  SPREADS,
  study,
  WEIGHTS,
} from "./cohort.js";
import { useShared } from "./context.js";

interface Choosing<T extends string> {
  label: string;
  vocabulary: string;
  words: readonly T[];
  chosen: T;
  onChoose(word: T): void;
}

function Chooser<T extends string>({ label, vocabulary, words, chosen, onChoose }: Choosing<T>): JSX.Element {
  const { say } = useShared();
  const labels = useMemo(() => labelsOf(vocabulary), [vocabulary]);
  return (
    <label class="filter">
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {words.map((word) => (
          <option key={word} value={word}>
            {say(labels.get(word) ?? { zh: word, en: word })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is wrong or odd with a study or a gathering. */
export function Remarks({ of }: { of: readonly StudyDiagnostic[] }): JSX.Element | null {
  const { say } = useShared();
  if (of.length === 0) return null;
  return (
    <ul class="remarks">
      {of.map(({ code, severity, message, help }, index) => (
        <li key={index} class={severity === "error" ? "form bad" : ""}>
          <span class="quiet">{code}</span> {say(message)} <span class="quiet">{say(help)}</span>
        </li>
      ))}
    </ul>
  );
}

function Bars({ rows }: { rows: readonly Placed[] }): JSX.Element {
  const { own } = useShared();
  const last = Math.max(1, rows.length - 1);
  const at = (rank: number): string => `${((rank - 1) / last) * 100}%`;
  const span = (from: number, to: number): { left: string; width: string } => ({ left: at(from), width: `${((to - from) / last) * 100}%` });
  return (
    <table class="counts ranking">
      <thead>
        <tr>
          <th scope="col" class="number">
            {own("rank")}
          </th>
          <th scope="col">{own("cohort_row")}</th>
          <th scope="col">
            <span class="unseen">{own("rank_drawn")}</span>
            <span class="ends-of" aria-hidden="true">
              <span>1</span>
              <span>{rows.length}</span>
            </span>
          </th>
          <th scope="col" class="number">
            {own("rank_mostly")}
          </th>
          <th scope="col" class="number">
            {own("rank_range")}
          </th>
          <th scope="col" class="number">
            {own("cohort_coverage")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="number rank">{row.rank ?? own("rank_none")}</td>
            <th scope="row">
              {row.name}
              {row.hasUnknownGates && <span class="ends">{own("rank_gates_unknown")}</span>}
              {row.imputed.length > 0 && <span class="ends">{own("rank_imputed", { count: row.imputed.length })}</span>}
            </th>
            <td class="rank-bar">
              <div class="rank-track" aria-hidden="true">
                <span class="rank-span" style={span(row.best, row.worst)} />
                <span class="rank-most" style={span(row.low, row.high)} />
                {row.rank !== null && <span class="rank-dot" style={{ left: at(row.rank) }} />}
              </div>
            </td>
            <td class="number" data-label={own("rank_mostly")}>{own("rank_span", { best: row.low, worst: row.high })}</td>
            <td class="number" data-label={own("rank_range")}>{own("rank_span", { best: row.best, worst: row.worst })}</td>
            <td class="number" data-label={own("cohort_coverage")}>{row.coverage ? `${row.coverage.known}/${row.coverage.columns}` : own("rank_none")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Apart({ of }: { of: readonly SetApart[] }): JSX.Element | null {
  const { own, say } = useShared();
  if (of.length === 0) return null;
  const because = ({ gates }: SetApart): Bilingual[] => gates.flatMap(({ reason }) => (reason ? [reason] : []));
  return (
    <section>
      <h3>{own("set_apart")}</h3>
      <p class="quiet">{own("set_apart_about")}</p>
      <ul class="apart">
        {of.map((row) => (
          <li key={row.id}>
            <strong>{row.name}</strong> {say(row.reason)}
            {because(row).map((reason, index) => (
              <div key={index} class="quiet">
                {say(reason)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ of, names }: { of: Outcome; names: ReadonlyMap<string, string> }): JSX.Element {
  const { own, lang } = useShared();
  const { document, diagnostics } = of;
  const rows = useMemo(() => (document ? placed(document, names) : []), [document, names]);
  return (
    <>
      {rows.length > 0 && <Bars rows={rows} />}
      {document?.ranking && <Apart of={document.ranking.set_apart ?? []} />}
      <Remarks of={diagnostics} />
      {document && (
        <section class="convention">
          <h3>{own("convention")}</h3>
          <p>{document.methods[lang]}</p>
          <ul class="quiet">
            {document.references.map((one, index) => (
              <li key={index}>{one.work}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The cohort must say that it is invented: whoever shows this sees to it. */
export function Ranking({ of }: { of: Cohort }): JSX.Element {
  const { own } = useShared();
  const [choice, setChoice] = useState<Choice>(FIRST);
  const choose = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const outcome = useMemo(() => study(of, choice), [of, choice]);
  const names = useMemo(() => new Map(of.document().rows.map(({ id, name }) => [id, name ?? id])), [of]);
  const trials = choice.spread === "around" ? own("rank_around", { concentration: CONCENTRATION }) : own("rank_simplex");
  return (
    <section class="ranked">
      <h3>{own("ranking")}</h3>
      <p class="quiet">{own("ranking_about", { draws: DRAWS, seed: SEED, trials })}</p>
      <div class="filters">
        <Chooser
          label={own("choose_weights")}
          vocabulary="WeightMethod"
          words={WEIGHTS}
          chosen={choice.weights}
          onChoose={(weights) => choose({ weights })}
        />
        <Chooser
          label={own("choose_aggregation")}
          vocabulary="AggregationMethod"
          words={AGGREGATIONS}
          chosen={choice.aggregation}
          onChoose={(aggregation) => choose({ aggregation })}
        />
        <Chooser
          label={own("choose_missing")}
          vocabulary="MissingRule"
          words={MISSING}
          chosen={choice.missing}
          onChoose={(missing) => choose({ missing })}
        />
        <Chooser
          label={own("choose_spread")}
          vocabulary="TrialWeights"
          words={SPREADS}
          chosen={choice.spread}
          onChoose={(spread) => choose({ spread })}
        />
      </div>
      <Found of={outcome} names={names} />
    </section>
  );
}
