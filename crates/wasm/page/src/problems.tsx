// The list of problems (问题清单) in the order to tackle them: what is, what is lacking, who must act, what would show it met, on what it rests.

import { type Acting, type Actor, type AssessmentDocument, labels, type PointResult, type Shortfall } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useShared } from "./context.js";
import { Facts, Provisions, Status } from "./pieces.js";
import { pointsOf } from "./tally.js";

function Who({ of }: { of: readonly Acting[] }): JSX.Element {
  const { say, own, lang } = useShared();
  const { actor } = labels();
  const comma = lang === "zh" ? "、" : ", ";
  const told = of.map(({ actor: kind, names, leads_only: areLeads }) => {
    const label = say(actor[kind]);
    if (!names || names.length === 0) return `${label}${own("not_named")}`;
    if (kind === "alliance") return names.join(comma);
    if (areLeads) return own("led_by", { label, names: names.join(comma) });
    return lang === "zh" ? `${names.join(comma)}（${label}）` : `${names.join(comma)} (${label})`;
  });
  return <>{told.join(lang === "zh" ? "；" : "; ")}</>;
}

/** What a reader takes for one problem, as the report does: the missing members of one set are one, though each has an id of its own. */
interface Problem {
  first: Shortfall;
  point: PointResult | undefined;
  isJoined: boolean;
}

export function problemsOf(of: AssessmentDocument): Problem[] {
  const points = new Map(pointsOf(of.indicators).map((point) => [point.id, point]));
  const problems: Problem[] = [];
  const isMember = (one: Shortfall): boolean => one.subject !== undefined && !one.distances?.some((far) => far.amount);
  for (const shortfall of of.shortfalls) {
    const known = problems.find(
      ({ first }) =>
        first.point === shortfall.point &&
        isMember(first) &&
        isMember(shortfall) &&
        JSON.stringify(first.acts) === JSON.stringify(shortfall.acts),
    );
    if (known) known.isJoined = true;
    else problems.push({ first: shortfall, point: points.get(shortfall.point), isJoined: false });
  }
  return problems;
}

function ProblemItem({ problem, number }: { problem: Problem; number: number }): JSX.Element {
  const { first: of, point, isJoined } = problem;
  const { own, say, lang } = useShared();
  const distances = of.distances?.filter((one) => one.amount).map((one) => say(one.words)) ?? [];
  const { weight } = labels();
  const row = (label: string, words: JSX.Element | string): JSX.Element => (
    <div>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  );
  return (
    <li class="problem" value={number}>
      <h3>
        <span class="problem-number">{number}</span>
        {point && <Status of={point.status} isShort />}
        <span class={`weight weight-${of.weight}`}>{say(weight[of.weight])}</span>
        {say(of.asks)}
      </h3>
      <dl class="pairs">
        {row(own("as_it_stands"), say(isJoined && point ? point.reason : of.finding))}
        {distances.length > 0 && row(own("lacking"), distances.join(lang === "zh" ? "；" : "; "))}
        {row(own("who_acts"), <Who of={of.acts} />)}
        {of.urged_by && of.urged_by.length > 0 && row(own("who_urges"), <Who of={of.urged_by} />)}
        {of.wants && row(own("wants"), say(of.wants))}
        {of.facts && of.facts.length > 0 && row(own("filled_at"), <Facts of={of.facts} />)}
        {of.provisions && of.provisions.length > 0 && row(own("provisions"), <Provisions ids={of.provisions} />)}
      </dl>
    </li>
  );
}

export function Problems({ of }: { of: AssessmentDocument }): JSX.Element {
  const { own, say } = useShared();
  const [who, setWho] = useState<Actor | "">("");
  const { actor } = labels();
  if (of.shortfalls.length === 0) return <p>{own("problems_none")}</p>;
  const actors = [...new Set(of.shortfalls.flatMap((one) => one.acts.map((acting) => acting.actor)))];
  const chosen = actors.includes(who as Actor) ? who : "";
  const problems = problemsOf(of).map((problem, index) => ({ problem, number: index + 1 }));
  const shown = problems.filter(({ problem }) => chosen === "" || problem.first.acts.some((acting) => acting.actor === chosen));
  return (
    <>
      {actors.length > 1 && (
        <label class="filter">
          {own("filter_who")}
          <select value={chosen} onChange={(event) => setWho(event.currentTarget.value as Actor | "")}>
            <option value="">{own("filter_all")}</option>
            {actors.map((one) => (
              <option key={one} value={one}>
                {say(actor[one])}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol class="problems">
        {shown.map(({ problem, number }) => (
          <ProblemItem key={problem.first.id} problem={problem} number={number} />
        ))}
      </ol>
    </>
  );
}
