// How many observation points stand how, below an indicator: counted for drawing, never judged here.

import type { IndicatorResult, PointResult } from "chanjiao/cohort";
import { type Standing, standingOf } from "./pieces.js";

export type Tally = Record<Standing, number>;

/** Every observation point below some indicators, in their order. */
export function pointsOf(indicators: readonly IndicatorResult[]): PointResult[] {
  return indicators.flatMap((one) => [...(one.observation_points ?? []), ...pointsOf(one.indicators ?? [])]);
}

export function tallyOf(indicator: IndicatorResult): Tally {
  const tally: Tally = { good: 0, bad: 0, open: 0, none: 0 };
  for (const { status } of pointsOf([indicator])) tally[standingOf(status)] += 1;
  return tally;
}

/** The parts of the notice on the four cooperations (二（一）) and the five golds (二（二）), in its provisions' ids. */
const SECTIONS = /\/2\.[12]\.\d-/;

/**
 * The indicators that a radar has for axes: those whose points rest on the four cooperations and the five golds alone. A standard that
 * is divided otherwise is shown by its own second level.
 */
export function axesOf(indicators: readonly IndicatorResult[]): { axes: IndicatorResult[]; areSections: boolean } {
  const second = indicators.filter((one) => one.tier === "substantive").flatMap((one) => one.indicators ?? []);
  const sections = second.filter((one) =>
    pointsOf([one]).every(({ provisions }) => provisions?.length && provisions.every((id) => SECTIONS.test(id))),
  );
  return sections.length === 9 ? { axes: sections, areSections: true } : { axes: second, areSections: false };
}
