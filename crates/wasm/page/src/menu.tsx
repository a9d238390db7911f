// A button that opens a list of things to do. A drop-down would do the first of them at the first arrow key.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Group {
  label?: string;
  choices: { name: string; label: string; act(): void }[];
}

interface Properties {
  /** What it is for. */
  label: string;
  /** What is chosen now, where something is. */
  chosen?: string;
  groups: Group[];
  isEnd?: boolean;
}

export function Menu({ label, chosen, groups, isEnd = false }: Properties): JSX.Element {
  const place = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (place.current) place.current.open = false;
  };
  useEffect(() => {
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, []);
  return (
    <details
      ref={place}
      class={`menu ${isEnd ? "end" : ""}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !place.current?.open) return;
        close();
        place.current.querySelector("summary")?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !place.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary class="button">
        {label}
        {chosen !== undefined && <span class="quiet">{chosen}</span>}
      </summary>
      <div class="menu-list">
        {groups.map((group, index) => (
          <div key={index} role="group" aria-label={group.label ?? label}>
            {group.label !== undefined && <p class="quiet">{group.label}</p>}
            {group.choices.map((choice) => (
              <button
                key={choice.name}
                type="button"
                data-name={choice.name}
                onClick={() => {
                  close();
                  place.current?.querySelector("summary")?.focus();
                  choice.act();
                }}
              >
                {choice.label}
              </button>
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
