// Files from the reader's disk and back to it. Nothing goes anywhere else.

export interface Read {
  text: string;
  /** Whether it was read as GB18030, as older programs in China write. */
  isGb: boolean;
}

/** A file's text; `null` where it is none. */
export async function read(file: File): Promise<Read | null> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return { text, isGb: encoding !== "utf-8" };
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

/** Asks the reader for a file. */
export function ask(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Gives the reader a file to keep. */
export function give(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
