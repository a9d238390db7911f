// What the page's tests stand on: a browser with nothing of its own, and the built page behind a plain file server.

import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const BUILT = fileURLToPath(new URL("../dist/static", import.meta.url));
export const SINGLE = new URL("../dist/single/self-check.html", import.meta.url).href;

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Serves a folder, and remembers what was asked of it. */
export async function serve(folder = BUILT) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    asked.push(path);
    try {
      const file = join(folder, path === "/" ? "index.html" : path);
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

/** A browser of its own, that sends nothing by itself. */
export async function browse(options = {}) {
  const home = await mkdtemp(join(tmpdir(), "chanjiao-page-"));
  const context = await chromium.launchPersistentContext(home, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    locale: "zh-CN",
    viewport: { width: 1440, height: 1000 },
    ...options,
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Opens the page, and keeps what it complains of and what it asks for. */
export async function open(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  const requests = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  await page.locator(".sentence").waitFor();
  return { page, complaints, requests };
}

/** Chooses one of what a menu offers: a shipped dossier, a standard, a way to save. */
export async function choose(page, name, within = ".toolbar") {
  const menu = page.locator(`${within} .menu`).filter({ has: page.locator(`[data-name="${name}"]`) });
  await menu.locator("summary").click();
  await menu.locator(`[data-name="${name}"]`).click();
}

/** Puts a text into the editor as a reader would: all chosen, then pasted over. */
export async function enter(page, text) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.locator(".cm-content").evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Goes to a tab. */
export async function go(page, tab) {
  await page.locator(`#tab-${tab}`).click();
}

export const TABS = ["overview", "problems", "unknown", "tree", "compare", "cohort", "report"];

/** Opens a file as a reader does. */
export async function give(page, name, content) {
  const asked = page.waitForEvent("filechooser");
  await page.locator(".toolbar .button.main").click();
  await (await asked).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
}
