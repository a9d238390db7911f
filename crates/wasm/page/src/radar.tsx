// The radar of the four cooperations and the five golds. Drawn by hand: no small chart library draws, for each axis, what is sure apart
// from what is only possible, nor takes its colours from the page's light and dark. The same numbers stand beside it in a table.

import { labels, type IndicatorResult, type Lang } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import { axesOf, type Tally, tallyOf } from "./tally.js";

const RADIUS = 100;
const RINGS = [0.25, 0.5, 0.75, 1];
const LABEL_AT = 1.12;
/** How far labels reach to each side. */
const SIDES: Record<Lang, number> = { zh: 196, en: 224 };
/** A label longer than this goes on to the next line, where it has a blank. */
const LONGEST = 15;

const counted = (tally: Tally): number => tally.good + tally.bad + tally.open;

/** The line around so much of each axis. */
function around(shares: readonly number[]): string {
  return `M${shares.map((share, axis) => at(share, axis, shares.length).join(" ")).join("L")}Z`;
}

function at(share: number, axis: number, axes: number): [number, number] {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [round(Math.cos(angle) * RADIUS * share), round(Math.sin(angle) * RADIUS * share)];
}

function anchor(x: number): "start" | "middle" | "end" {
  if (Math.abs(x) < RADIUS * 0.2) return "middle";
  return x > 0 ? "start" : "end";
}

/** How far a label of two lines begins above its place, in its own height: so that the topmost stands clear of what is drawn. */
function raised(x: number, y: number): number {
  if (anchor(x) === "middle" && y < 0) return -1.1;
  return y < 0 ? -0.6 : 0;
}

function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How points stand, as a bar: met, not met, unknown. The words beside it say the same. */
export function Bar({ tally }: { tally: Tally }): JSX.Element {
  return (
    <span class="bar" aria-hidden="true">
      {(["good", "bad", "open"] as const).map((standing) => (
        <span key={standing} class={`bar-${standing}`} style={{ flexGrow: tally[standing] }} />
      ))}
    </span>
  );
}

export function Radar({ indicators }: { indicators: readonly IndicatorResult[] }): JSX.Element | null {
  const { own, say, lang } = useShared();
  const { axes, areSections } = axesOf(indicators);
  if (axes.length < 3) return null;
  const rows = axes.map((axis) => ({ axis, tally: tallyOf(axis), label: say(axis.label) }));
  const sure = rows.map(({ tally }) => tally.good / Math.max(counted(tally), 1));
  const possible = rows.map(({ tally }) => (tally.good + tally.open) / Math.max(counted(tally), 1));
  const { status } = labels();
  /** What an axis cannot show by its length. */
  const noteOf = (tally: Tally): string => {
    if (counted(tally) === 0) return say(status.not_applicable);
    return tally.open === counted(tally) ? own("all_unknown") : "";
  };
  const title = own(areSections ? "radar" : "radar_other");
  return (
    <section class="radar" aria-labelledby="radar-title">
      <h3 id="radar-title">{title}</h3>
      <p class="quiet">{own("radar_about")}</p>
      <div class="radar-both">
        <svg viewBox={`${-SIDES[lang]} -140 ${2 * SIDES[lang]} 278`} role="img" aria-label={title}>
          <defs>
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class="hatch-line" width="1.6" height="5" />
            </pattern>
          </defs>
          {RINGS.map((ring) => (
            <path key={ring} class="ring" d={around(rows.map(() => ring))} />
          ))}
          {rows.map(({ label, tally }, index) => {
            const [x, y] = at(1, index, rows.length);
            const [labelX, labelY] = at(LABEL_AT, index, rows.length);
            return (
              <g key={index}>
                <line class="axis" x2={x} y2={y} />
                <text y={labelY} text-anchor={anchor(labelX)} dominant-baseline="middle">
                  {[...linesOf(label), noteOf(tally)].filter(Boolean).map((line, number, lines) => (
                    <tspan
                      key={number}
                      x={labelX}
                      dy={number > 0 ? "1.2em" : `${lines.length > 1 ? raised(labelX, labelY) : 0}em`}
                    >
                      {line}
                    </tspan>
                  ))}
                </text>
              </g>
            );
          })}
          <path class="possible" d={`${around(possible)}${around(sure)}`} fill-rule="evenodd" />
          <path class="sure" d={around(sure)} />
          {rows.map((_, index) => {
            const [x, y] = at(sure[index] ?? 0, index, rows.length);
            return <circle key={index} class="dot" cx={x} cy={y} r="2.6" />;
          })}
        </svg>
        <table class="counts" lang={lang === "zh" ? "zh-CN" : "en"}>
          <thead>
            <tr>
              <th scope="col">{own("indicator")}</th>
              <th scope="col" class="number">
                {say(status.met)}
              </th>
              <th scope="col" class="number">
                {say(status.unmet)}
              </th>
              <th scope="col" class="number">
                {say(status.unknown)}
              </th>
              <th scope="col" class="number">
                {own("radar_total")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ axis, tally, label }) => (
              <tr key={axis.id}>
                <th scope="row">{label}</th>
                <td class="number">{tally.good}</td>
                <td class="number">{tally.bad}</td>
                <td class="number">{tally.open}</td>
                <td class="number">{counted(tally)}</td>
                <td class="bar-cell">
                  <Bar tally={tally} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
