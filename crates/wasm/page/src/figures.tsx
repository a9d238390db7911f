// The figures of everyone who is compared: what is known, what lies within bounds, what is unknown. It ranks nobody.

import type { CohortCell } from "chanjiao/cohort";
import type { JSX } from "preact";
import { coverageOf, type Figure, type Figures, type Knowledge, knowledgeOf, type Way, WAYS } from "./cohort.js";
import { type Speaking, useShared } from "./context.js";

const KINDS: [Knowledge, string][] = [
  ["known", "bar-good"],
  ["bounded", "bar-open"],
  ["unknown", "bar-none"],
];

/** How much of each is known, counted and drawn. */
export function CoverageTable({ of }: { of: Figures }): JSX.Element {
  const { own } = useShared();
  return (
    <table class="counts coverage">
      <thead>
        <tr>
          <th scope="col">{own("cohort_row")}</th>
          <th scope="col">
            <span class="unseen">{own("cohort_coverage")}</span>
          </th>
          {KINDS.map(([kind]) => (
            <th key={kind} scope="col" class="number">
              {own(`cohort_${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.rows.map(({ name }, row) => {
          const counts = coverageOf(of.figures, row);
          return (
            <tr key={row}>
              <th scope="row">{name}</th>
              <td class="bar-cell">
                <div class="bar" aria-hidden="true">
                  {KINDS.map(([kind, style]) => (
                    <span key={kind} class={style} style={{ flexGrow: counts[kind] }} />
                  ))}
                </div>
              </td>
              {KINDS.map(([kind]) => (
                <td key={kind} class="number">
                  {counts[kind]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A cell in words. */
function told(cell: CohortCell, { isShare }: Figure, { lang, own }: Speaking): string {
  const number = (value: number): string =>
    new Intl.NumberFormat(lang, { maximumFractionDigits: isShare ? 1 : 4, style: isShare ? "percent" : "decimal" }).format(value);
  if (cell === "unknown") return own("cohort_unknown");
  if (typeof cell === "number") return number(cell);
  if ("value" in cell) return own("cohort_imputed", { value: number(cell.value) });
  if ("at_least" in cell) return own("cohort_at_least", { low: number(cell.at_least) });
  if ("at_most" in cell) return own("cohort_at_most", { high: number(cell.at_most) });
  return own("cohort_between", { low: number(cell.between[0]), high: number(cell.between[1]) });
}

interface Properties {
  of: Figures;
  /** Which figures the reader counts, and which way; absent where it is not the reader's to say. */
  counted?: ReadonlyMap<string, Way>;
  onCount?(id: string, way: Way | null): void;
}

export function FigureTable({ of, counted, onCount }: Properties): JSX.Element {
  const shared = useShared();
  const { own, say } = shared;
  return (
    <div class="wide" role="region" aria-label={own("cohort_figures")} tabIndex={0}>
      <table class="facts figures">
        <thead>
          <tr>
            <th scope="col">{own("cohort_figure")}</th>
            {onCount && <th scope="col">{own("cohort_counts")}</th>}
            {of.rows.map(({ name }, row) => (
              <th key={row} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {say(figure.label)}
                {figure.unit && !figure.isShare && <span class="entity">{say(figure.unit)}</span>}
              </th>
              {onCount && (
                <td data-label={own("cohort_counts")}>
                  <select
                    aria-label={own("cohort_counts_of", { figure: say(figure.label) })}
                    value={counted?.get(figure.id) ?? ""}
                    onChange={({ currentTarget: { value } }) => onCount(figure.id, WAYS.find((way) => way === value) ?? null)}
                  >
                    <option value="">{own("cohort_not_counted")}</option>
                    {WAYS.map((way) => (
                      <option key={way} value={way}>
                        {own(`counts_${way}`)}
                      </option>
                    ))}
                  </select>
                </td>
              )}
              {figure.cells.map((cell, row) => (
                <td key={row} data-label={of.rows[row]?.name} class={`cell-${knowledgeOf(cell)}`}>
                  {told(cell, figure, shared)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
