import { exactly, tidy } from '../../model/quantity';
import { readChineseNumeral } from '../../text/numeral';
import { digitsAt } from './digits';
import type { Token } from './token';

/** 百分之三十, 万分之五: as per cent. */
export function wordedShare(text: string, start: number): Token | null {
  const per = text.startsWith('百', start) ? 100 : text.startsWith('千', start) ? 1000 : 10_000;
  const words = /^[〇零一二两三四五六七八九十百]{1,7}(?:点[〇零一二三四五六七八九]{1,4})?/u.exec(
    text.slice(start + 3, start + 16),
  )?.[0];
  const digits = words === undefined ? digitsAt(text, start + 3) : null;
  const value = words === undefined ? digits?.value : wordedNumber(words);
  if (value === undefined || value === null) return null;
  const end = start + 3 + (words?.length ?? digits!.end - start - 3);
  const share = tidy((value * 100) / per);
  return {
    start,
    numberEnd: end,
    end,
    range: exactly(share),
    unit: '%',
    modality: 'exact',
    kind: 'percent',
    value: share,
    step: 1,
    vague: false,
  };
}

/** 一半, 半数, 三分之一, 七成以上, 为零: figures told in words alone. */
export function worded(text: string, start: number): Token | null {
  const rest = text.slice(start, start + 10);
  const share = (words: string, from: number, to = from): Token => ({
    start,
    numberEnd: start + words.length,
    end: start + words.length,
    range: from === to ? exactly(tidy(from)) : { from, to },
    unit: '%',
    modality: from === to ? 'exact' : 'about',
    kind: 'percent',
    value: tidy(from),
    step: from === to ? 0.01 : 10,
    vague: from !== to,
  });
  const half = /^(?:一半|半数)(?=[^年月天]|$)/u.exec(rest);
  if (half) return share(half[0], 50);
  const part = /^(?<of>[二三四五六七八九十]{1,2})分之(?<n>[一二三四五六七八九])/u.exec(rest);
  if (part) {
    const [of, n] = [part.groups!.of!, part.groups!.n!].map((one) => readChineseNumeral(one) ?? 0);
    return of! > 0 ? share(part[0], (n! / of!) * 100) : null;
  }
  const tenths =
    /^(?<n>[一二两三四五六七八九])成(?<five>[一二三四五六七八九])?(?<more>多|以上|余)?(?![立为效果功员都本交熟])/u.exec(
      rest,
    );
  if (
    tenths &&
    (/[占超近约达过逾的率长降高少加升到足为是有减]了?\s?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      /^.{2,4}(?:为|是|涉及|来自|集中|属于?)/u.test(rest))
  ) {
    const n =
      (readChineseNumeral(tenths.groups!.n!) ?? 0) * 10 +
      (readChineseNumeral(tenths.groups!.five ?? '零') ?? 0);
    return tenths.groups!.more ? share(tenths[0], n, n + 10) : share(tenths[0], n);
  }
  if (/^零(?=[，。；、）)]|$)/u.test(rest) && /[为是]$/u.test(text.slice(0, start)))
    return { ...share('零', 0), unit: '', kind: 'count', step: 1 };
  return null;
}

function wordedNumber(words: string): number | null {
  const [whole, decimals = ''] = words.split('点');
  const value = readChineseNumeral(whole!);
  if (value === null) return null;
  const tail = [...decimals].map((one) => readChineseNumeral(one) ?? 0).join('');
  return tail === '' ? value : Number(`${value}.${tail}`);
}
