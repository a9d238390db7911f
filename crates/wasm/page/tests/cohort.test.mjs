// All that is open side by side: figures and coverage for everybody, ranks and their ranges for what is invented alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Cohort } from "chanjiao/cohort";
import { browse, choose, give, go, open, serve } from "./support.mjs";

const INVENTED = await readFile(new URL("../../../core/examples/cohorts/open.json", import.meta.url), "utf8");

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await browse();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A test on a page of its own, at the view, which must not complain. */
function round(name, act) {
  test(name, async () => {
    const { page, complaints } = await open(browser.context, server.address);
    try {
      await go(page, "cohort");
      await act(page);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
    }
  });
}

const study = (convention, spread = { weights: "around", concentration: 100 }) => {
  const { cohort } = Cohort.load(INVENTED);
  return cohort.study({
    schema: "chanjiao/study-request/1",
    convention,
    trials: { seed: 2024, draws: 1000, facts: true, ...spread },
  });
};
const texts = (page, place) => page.locator(place).allTextContents();

round("an invented cohort is ranked with the range of each rank, as the package ranks it, and by another choice anew", async (page) => {
  await give(page, "open.json", INVENTED);
  await page.locator(".ranking tbody tr").first().waitFor();
  const shown = async () =>
    (await page.locator(".ranking tbody tr").all()).reduce(async (before, row) => {
      const cells = await row.locator("td.number").allTextContents();
      return [...(await before), [cells[0], cells[2]]];
    }, Promise.resolve([]));
  const expected = ({ study }) => {
    const { ranking, trials } = study.document();
    return ranking.order.map((place) => {
      const { id, rank } = ranking.rows[place];
      const { best, worst } = trials.outcome.rows[trials.rows.indexOf(id)];
      return [String(rank), `第${best}至${worst}名`];
    });
  };
  const [equal, arithmetic] = [{ method: "equal" }, { method: "arithmetic" }];
  const first = study({ weights: equal, aggregation: arithmetic, missing: "renormalise_weights" });
  assert.deepEqual(await shown(), expected(first));
  assert.equal(await page.locator(".convention p").textContent(), first.study.document().methods.zh);
  await page.getByLabel("缺失值").selectOption("drop_columns");
  await page.getByLabel("赋权").selectOption("entropy");
  await page.getByLabel("综合").selectOption("topsis");
  await page.getByLabel("试验中的权重").selectOption("simplex");
  const second = study(
    { weights: { method: "entropy" }, aggregation: { method: "topsis" }, missing: "drop_columns" },
    { weights: "simplex" },
  );
  await page.locator(".convention p").getByText("TOPSIS").waitFor();
  assert.deepEqual(await shown(), expected(second));
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.locator(".convention p").textContent(), second.study.document().methods.en);
});

round("who is set apart is named with the reason, and a convention that cannot be is told", async (page) => {
  await page.getByRole("button", { name: "打开虚构的比较示例" }).click();
  await page.locator(".apart li", { hasText: "虚构第11号" }).getByText("牵头学校数：0个").waitFor();
  assert.ok(!(await texts(page, ".ranking th")).join().includes("虚构第11号"));
  await page.getByLabel("综合").selectOption("topsis");
  const { ok, diagnostics } = study({
    weights: { method: "equal" },
    aggregation: { method: "topsis" },
    missing: "renormalise_weights",
  });
  assert.equal(ok, false);
  await page.locator(".remarks").getByText(diagnostics[0].message.zh).waitFor();
  assert.equal(await page.locator(".ranking").count(), 0);
  await page.getByRole("button", { name: "回到填报材料" }).click();
  await page.locator(".coverage").waitFor();
});

round("a cohort that does not say that it is invented is shown with its coverage, and not ranked", async (page) => {
  const { invented, ...silent } = JSON.parse(INVENTED);
  assert.ok(invented);
  await give(page, "silent.json", JSON.stringify(silent));
  await page.locator(".not-ranked").waitFor();
  assert.equal(await page.locator(".ranking, .ranked").count(), 0);
  const row = await page.locator(".coverage tbody tr").nth(1).locator("td.number").allTextContents();
  const cells = silent.columns.map(({ values }) => values[1]);
  const known = cells.filter((cell) => typeof cell === "number").length;
  const unknown = cells.filter((cell) => cell === "unknown").length;
  assert.deepEqual(row.map(Number), [known, cells.length - known - unknown, unknown]);
  assert.ok(known < cells.length);
  const faulty = INVENTED.replace('"benefit"', '"benefits"');
  await give(page, "faulty.json", faulty);
  await page.locator(".remarks").getByText(Cohort.load(faulty).diagnostics[0].message.zh).waitFor();
});

round("real dossiers are never ranked: their figures and what is known of them stand side by side", async (page) => {
  await choose(page, "complete.json", ".results");
  await choose(page, "meishan.json", ".results");
  await page.locator(".not-ranked").waitFor();
  assert.equal(await page.locator(".ranking, .ranked, .figures select").count(), 0);
  assert.equal(await page.locator(".coverage tbody tr").count(), 3);
  const [partial, complete, real] = await Promise.all(
    [0, 1, 2].map(async (row) => (await page.locator(".coverage tbody tr").nth(row).locator("td.number").allTextContents()).map(Number)),
  );
  assert.ok(complete[0] > partial[0] && partial[0] > real[0] && real[2] > complete[2], JSON.stringify([partial, complete, real]));
  for (const counts of [partial, complete, real])
    assert.equal(counts[0] + counts[1] + counts[2], await page.locator(".figures tbody tr").count());
  assert.equal(await page.locator(".figures thead th").count(), 4);
  // Without it, everything that is left says that it is invented.
  await page.locator(".held .link").last().click();
  await page.locator(".figures select").first().waitFor();
  assert.equal(await page.locator(".not-ranked").count(), 0);
});

round("invented dossiers are ranked by the figures that the reader counts, and by nothing before", async (page) => {
  await choose(page, "complete.json", ".results");
  await page.getByText("请在下表中选出计入的指标").waitFor();
  assert.equal(await page.locator(".ranking").count(), 0);
  const both = page.locator(".figures tbody tr").filter({ hasNot: page.locator(".cell-unknown") });
  for (const index of [0, 1]) await both.nth(index).locator("select").selectOption("benefit");
  await page.locator(".ranked").waitFor();
  await page.locator(".apart li, .ranking tbody tr").first().waitFor();
  const told = [...(await texts(page, ".ranking tbody th")), ...(await texts(page, ".apart strong"))].join();
  assert.ok(told.includes("虚构湾区") && told.includes("虚构市新能源装备"), told);
});
