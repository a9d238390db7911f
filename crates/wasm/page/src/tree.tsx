// The tree of indicators: each node with how it stands and why, each point with its provisions, its facts and the evidence it wants.

import {
  type AssessmentDocument,
  type Fact,
  type IndicatorResult,
  labels,
  type NodeStatus,
  type PointResult,
  type Points,
} from "chanjiao/cohort";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useShared } from "./context.js";
import { Facts, Provisions, Status, statusLabel } from "./pieces.js";
import { Bar } from "./radar.js";
import { pointsOf, tallyOf } from "./tally.js";

interface Properties {
  of: AssessmentDocument;
  hasMarks: boolean;
}

interface Seen extends Properties {
  isShown(point: PointResult): boolean;
  isOpen: boolean;
}

function Range({ of }: { of: Points }): JSX.Element {
  const { own } = useShared();
  const { low, high, max } = of;
  const values = { low: low.shown, high: high.shown, max: max.shown };
  return <span class="points">{own(low.exact === high.exact ? "points_exact" : "points_range", values)}</span>;
}

function Point({ point, seen }: { point: PointResult; seen: Seen }): JSX.Element {
  const { own, say, names, lang } = useShared();
  const { force } = labels();
  const missing: Fact[] = (point.missing ?? []).flatMap((index) => seen.of.unknown[index]?.fact ?? []);
  return (
    <li class="point">
      <div class="point-head">
        <Status of={point.status} isShort />
        <span class="point-text">{say(point.text)}</span>
        {point.force !== "must" && <span class="force">{say(force[point.force])}</span>}
        {seen.hasMarks && point.points && <Range of={point.points} />}
      </div>
      <p class="point-reason">{say(point.reason)}</p>
      <dl class="small">
        {point.proxy && (
          <div>
            <dt>{own("proxy")}</dt>
            <dd>{say(point.proxy)}</dd>
          </div>
        )}
        {point.wants && point.status !== "met" && (
          <div>
            <dt>{own("wants")}</dt>
            <dd>{say(point.wants)}</dd>
          </div>
        )}
        {missing.length > 0 && (
          <div>
            <dt>{own("missing")}</dt>
            <dd>
              <Facts of={missing} />
            </dd>
          </div>
        )}
        {point.used && point.used.length > 0 && (
          <div>
            <dt>{own("rests_on")}</dt>
            <dd>
              <Facts of={point.used} />
            </dd>
          </div>
        )}
        {point.evidence && point.evidence.length > 0 && (
          <div>
            <dt>{own("vouched_by")}</dt>
            <dd>{point.evidence.map((id) => names.get(id) ?? id).join(lang === "zh" ? "、" : ", ")}</dd>
          </div>
        )}
        {point.provisions && point.provisions.length > 0 && (
          <div>
            <dt>{own("provisions")}</dt>
            <dd>
              <Provisions ids={point.provisions} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function Indicator({ of, depth, seen }: { of: IndicatorResult; depth: number; seen: Seen }): JSX.Element | null {
  const { say } = useShared();
  const below = pointsOf([of]);
  if (below.length > 0 && !below.some(seen.isShown)) return null;
  return (
    <li class={`indicator depth-${depth}`}>
      <details open={seen.isOpen || depth < 1}>
        <summary>
          <Status of={of.status} isShort />
          <span class="indicator-label">{say(of.label)}</span>
          <span class="quiet">{say(of.reason)}</span>
          {seen.hasMarks && <Range of={of.points} />}
          {below.length > 0 && <Bar tally={tallyOf(of)} />}
        </summary>
        <ul>
          {of.indicators?.map((one) => (
            <Indicator key={one.id} of={one} depth={depth + 1} seen={seen} />
          ))}
          {of.observation_points?.filter(seen.isShown).map((one) => (
            <Point key={one.id} point={one} seen={seen} />
          ))}
        </ul>
      </details>
    </li>
  );
}

export function Tree({ of, hasMarks }: Properties): JSX.Element {
  const { own, say } = useShared();
  const [only, setOnly] = useState<NodeStatus | "">("");
  const [isOpen, setOpen] = useState(false);
  const statuses = [...new Set(pointsOf(of.indicators).map((point) => point.status))];
  const chosen = statuses.includes(only as NodeStatus) ? only : "";
  const seen: Seen = {
    of,
    hasMarks,
    isShown: (point) => chosen === "" || point.status === chosen,
    isOpen: isOpen || chosen !== "",
  };
  return (
    <>
      <div class="filters">
        <label class="filter">
          {own("filter")}
          <select value={chosen} onChange={(event) => setOnly(event.currentTarget.value as NodeStatus | "")}>
            <option value="">{own("filter_all")}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {say(statusLabel(status))}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button small" onClick={() => setOpen(!isOpen)}>
          {own(isOpen ? "collapse" : "expand")}
        </button>
      </div>
      <ul class="tree" key={`${chosen} ${isOpen}`}>
        {of.indicators.map((one) => (
          <Indicator key={one.id} of={one} depth={0} seen={seen} />
        ))}
      </ul>
    </>
  );
}
