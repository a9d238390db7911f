// What is wrong with the form of the text, in its order: each with where it stands and what to do.

import { labels, type Diagnostic } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useShared } from "./context.js";
import type { Examination } from "./examination.js";
import { Provisions } from "./pieces.js";
import { trailOf } from "./pointers.js";

const SEVERITIES = ["error", "warning", "hint"] as const;

/** How many there are of a severity. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}

/** How many there are of each severity that there is. */
export function FaultCounts({ of }: { of: readonly Diagnostic[] }): JSX.Element {
  const { own, say, lang } = useShared();
  const counts = SEVERITIES.flatMap((severity) => {
    const count = countOf(of, severity);
    return count > 0 ? [own("faults_count", { severity: say(labels().severity[severity]), count })] : [];
  });
  return <span>{counts.join(lang === "zh" ? "、" : ", ")}</span>;
}

export function Faults({ of, onReveal }: { of: Examination; onReveal(fault: Diagnostic): void }): JSX.Element {
  const { own, say, lang } = useShared();
  const { diagnostics, omitted, setAside } = of;
  if (diagnostics.length === 0) return <p class="quiet">{own("faults_none")}</p>;
  return (
    <>
      <p class="quiet">
        <FaultCounts of={diagnostics} />
        {omitted > 0 && ` ${own("omitted", { count: omitted })}`}
        {setAside.length > 0 && <br />}
        {setAside.length > 0 && own("set_aside", { count: setAside.length })}
      </p>
      <ol class="faults">
        {diagnostics.map((fault, index) => (
          <li key={index} class={fault.severity}>
            <button type="button" class="fault" onClick={() => onReveal(fault)}>
              <span class="fault-head">
                <span class={`severity ${fault.severity}`}>{say(labels().severity[fault.severity])}</span>
                {fault.line !== undefined && <span>{own("line", { line: fault.line })}</span>}
                <span class="quiet">{trailOf(fault.path, lang)}</span>
              </span>
              <span class="fault-message">{say(fault.message)}</span>
              <span class="fault-help">
                <strong>{own("help")}</strong>
                {lang === "zh" ? "：" : ": "}
                {say(fault.help)}
              </span>
            </button>
            <span class="fault-foot">
              <span class="quiet code">{fault.code}</span>
              <Provisions ids={fault.provisions} />
              {fault.source && <span class="quiet">{say(fault.source)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
