/** A PDF file being written: objects by number, then the table of where they stand. */
export class PdfObjects {
  readonly #objects: Buffer[] = [];

  /** Keeps a number for an object written later. */
  keep(): number {
    this.#objects.push(Buffer.alloc(0));
    return this.#objects.length;
  }

  /** Adds an object and gives its number. */
  add(body: string | Buffer): number {
    const number = this.keep();
    this.set(number, body);
    return number;
  }

  set(number: number, body: string | Buffer): void {
    this.#objects[number - 1] = Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1');
  }

  /** Adds a stream with these entries of its dictionary. */
  stream(entries: string, data: string | Uint8Array): number {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
    const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`, 'latin1');
    return this.add(Buffer.concat([head, bytes, Buffer.from('\nendstream', 'latin1')]));
  }

  /** The whole file, with this object as its catalogue and that, if any, with what the file says of itself. */
  file(catalogue: number, info?: number): Uint8Array {
    const parts = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let at = parts[0]!.length;
    const offsets = this.#objects.map((object, i) => {
      const offset = at;
      const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
      parts.push(part);
      at += part.length;
      return offset;
    });
    const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#objects.length + 1;
    parts.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${catalogue} 0 R${info ? ` /Info ${info} 0 R` : ''} >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }
}
