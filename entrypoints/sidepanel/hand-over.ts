/** Saves a text as a file of that name. */
export async function download(name: string, type: string, text: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts a text on the clipboard. Rejects where the browser refuses. */
export function copy(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
