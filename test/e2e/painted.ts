import type { Frame, Page } from 'puppeteer-core';

/** Figures of the report of pages/told.ts as the viewer paints them: the words they stand over, by kind. */
export const IN_PDF = {
  agrees: ['2139条', '1744条', '393条', '2条', '30件', '2件', '3件'],
  differs: ['12件'],
  undecided: ['41件', '240册'],
};

/** Letters of the text layer that stand in the boxes of each figure, by kind; a figure may be broken over two lines. */
export const paintedIn = (viewer: Page): Promise<Record<string, string[]>> =>
  viewer.evaluate(() => {
    const words: Record<string, string[]> = {};
    let last = '';
    for (const box of document.querySelectorAll<HTMLElement>('.figure')) {
      const kind = /figure--(\w+)/u.exec(box.className)![1]!;
      const around = box.getBoundingClientRect();
      const inside: string[] = [];
      const walker = document.createTreeWalker(box.closest('.page')!.querySelector('.page__text')!, 4);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { left, width, top, height } = range.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          if (x > around.left && x < around.right && y > around.top && y < around.bottom)
            inside.push(text.data[at]!);
        }
      }
      const own = (words[kind] ??= []);
      if (box.dataset['figure'] === last) own.push(own.pop()! + inside.join(''));
      else own.push(inside.join(''));
      last = box.dataset['figure']!;
    }
    return words;
  });

/** Stands at the end of the report, on the second of its pages. */
export const NO_FEE = '未收取信息处理费';
/** The figures that agree. */
export const AGREE = ['2139条', '1744条', '393条', '2条', '30件', '2件', '3件', NO_FEE];
/** Figures of that report as the page paints them: what each kind of highlight covers. */
export const IN_PAGE = {
  'gouji-figure-agrees': AGREE,
  'gouji-figure-differs': ['12件'],
  'gouji-figure-undecided': ['41件', '240册'],
};

/** What each kind of highlight of ours covers, in order. */
export const highlightsOn = (frame: Page | Frame): Promise<Record<string, string[]>> =>
  frame.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('gouji-'))
        .map(([name, ranges]) => [name, [...ranges].map(String)]),
    ),
  );
