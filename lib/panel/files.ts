/** Whether an address names a PDF. */
export function isPdfAddress(href: string): boolean {
  return /^https?:[^?#]*\.pdf(?:$|[?#])/iu.test(href) || /^https?:.*[?&=][^?&=]*\.pdf(?:$|[&#])/iu.test(href);
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
