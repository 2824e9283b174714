import type { CellId, Form } from '../../lib/model/form';
import type { Figure } from '../../lib/model/reading';

/** What a card needs beside its findings. */
export interface CardContext {
  form: Form | null;
  figures: ReadonlyMap<CellId, Figure>;
  /** False for a file or text: there is no page to show places in. */
  canShow: boolean;
}
