/** Whether an address names a PDF. */
export function isPdfAddress(href: string): boolean {
  return /^https?:[^?#]*\.pdf(?:$|[?#])/iu.test(href) || /^https?:.*[?&=][^?&=]*\.pdf(?:$|[&#])/iu.test(href);
}

/** Whether a link leads to a PDF, by its address or by what it is called: addresses of downloads name no file. */
export function isPdfFile({ href, text }: { href: string; text: string }): boolean {
  return (
    isPdfAddress(href) ||
    (/^https?:/iu.test(href) && /\.pdf\s*(?:[（(][^（()）]{0,20}[）)])?$/iu.test(text.slice(-60)))
  );
}

/** The name of a file: what it is called, else the last part of its address. */
export function fileName(title: string, href: string): string {
  if (title.trim() !== '') return title.trim();
  try {
    const last = new URL(href).pathname.split('/').findLast((part) => part !== '') ?? '';
    return decodeURIComponent(last) || href;
  } catch {
    return href;
  }
}
