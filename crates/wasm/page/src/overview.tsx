// The verdict and on whose authority it stands; then what it means, what to do first, and the radar. The words are the library's report's.

import type { AssessmentDocument, Lang } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import type { Examination } from "./examination.js";
import { countOf, FaultCounts } from "./faults.js";
import { Status } from "./pieces.js";
import { type Block, blocksOf, Prose } from "./prose.js";
import { Radar } from "./radar.js";

/** The report's first part, parted: the sentence, what the outcomes mean, what to do, on what it stands, of whom it speaks. */
interface Parted {
  sentence: Block[];
  outcomes: Block[];
  steps: Block[];
  authority: Block[];
  subject: Block[];
}

function parted(examination: Examination, lang: Lang): Parted | null {
  const { assessment } = examination;
  if (assessment === null) return null;
  const blocks = blocksOf(assessment.report(lang, { form: "markdown", parts: ["verdict"] }));
  const begin = blocks.findIndex((block) => block.kind === "paragraph");
  const heading = blocks.findIndex((block) => block.kind === "heading" && block.level === 3);
  const tables = blocks.flatMap((block, index) => (block.kind === "table" && index > heading ? [index] : []));
  const [authority = blocks.length, subject = blocks.length] = tables;
  return {
    sentence: blocks.slice(begin, begin + 1),
    outcomes: blocks.slice(begin + 1, heading),
    steps: blocks.slice(heading, authority),
    authority: blocks.slice(authority, subject),
    subject: blocks.slice(subject),
  };
}

/** What stands above everything else. */
export function VerdictBand({ of, onFaults }: { of: Examination; onFaults(): void }): JSX.Element {
  const { own, say, lang } = useShared();
  const parts = parted(of, lang);
  const document = of.document;
  return (
    <section
      class={`verdict ${document === null ? "none" : document.verdict.settled ? "settled" : "unsettled"}`}
      id="verdict"
      tabIndex={-1}
    >
      <div class="verdict-main">
        <p class="subject">{document?.dossier.name ?? of.name}</p>
        <h2 class="unseen">{own("verdict")}</h2>
        <div aria-live="polite" class="sentence">
          {parts ? <Prose blocks={parts.sentence} /> : <p>{own("no_verdict")}</p>}
        </div>
        {document && <Tiers of={document} />}
        {of.diagnostics.length > 0 && (
          <p class={`form ${countOf(of.diagnostics, "error") > 0 ? "bad" : "open"}`}>
            <FaultCounts of={of.diagnostics} />
            <button type="button" class="link" onClick={onFaults}>
              {own("faults_see")}
            </button>
          </p>
        )}
      </div>
      {parts && (
        <div class="authority">
          <Prose blocks={parts.authority} />
          {document?.standard.outside_edition && <p class="form open">{say(document.standard.outside_edition)}</p>}
        </div>
      )}
    </section>
  );
}

function Tiers({ of }: { of: AssessmentDocument }): JSX.Element {
  const { say } = useShared();
  return (
    <ul class="tiers">
      {of.indicators.map((tier) => (
        <li key={tier.id}>
          <Status of={tier.status} isShort />
          <span class="tier-label">{say(tier.label)}</span>
          <span class="quiet">{say(tier.reason)}</span>
        </li>
      ))}
    </ul>
  );
}

export function Overview({ of }: { of: Examination }): JSX.Element | null {
  const { lang } = useShared();
  const parts = parted(of, lang);
  if (!parts || !of.document) return null;
  return (
    <>
      <Prose blocks={parts.steps} />
      {parts.outcomes.length > 0 && <Prose blocks={parts.outcomes} />}
      <Radar indicators={of.document.indicators} />
      <div class="about">
        <Prose blocks={parts.subject} />
      </div>
    </>
  );
}
