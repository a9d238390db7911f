// Starts the module and then the page; where that fails, says so and offers to try again.

import { ChanjiaoError, init } from "chanjiao/cohort";
import { render } from "preact";
import { App } from "./app.js";
import { exampleOf } from "./examples.js";
import "./page.css";
import { words } from "./words.js";

const FIRST = "partial.json";
const place = document.getElementById("page");

function Failed({ error }: { error: unknown }) {
  const says = error instanceof ChanjiaoError ? [error.zh, error.en] : [String(error)];
  return (
    <div class="failed" role="alert">
      <h1>
        {words.failed.zh} {words.failed.en}
      </h1>
      {says.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <button type="button" class="button main" onClick={() => void start()}>
        {words.try_again.zh} {words.try_again.en}
      </button>
    </div>
  );
}

async function start(): Promise<void> {
  if (!place) return;
  try {
    await init();
    const first = exampleOf(FIRST);
    place.replaceChildren();
    if (first) render(<App first={first} />, place);
  } catch (error) {
    place.replaceChildren();
    render(<Failed error={error} />, place);
  }
}

void start();
