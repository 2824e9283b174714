import type { Claim } from '../model/claim';

/** What the panel says of the figures of the text, in Chinese. */
export const toldZh = {
  hint: '正文里说到的每个数字，按先后列出，并写明与哪一格、与文中哪些数核对过。点文字或单元格，可在原处查看。',
  filter: '按结果筛选',
  all: '全部',
  standings: {
    differs: '不一致',
    agrees: '相符',
    'not-comparable': '无从比较',
    'not-looked-at': '没有核对',
  },
  standing: {
    differs: '不一致',
    agrees: '相符',
    'not-comparable': '无从比较',
    'not-looked-at': '没有核对',
  },
  spoken: {
    differs: '与表格或文中其他数不一致',
    agrees: '与表格或文中其他数相符',
    'not-comparable': '核对过，无从比较',
    'not-looked-at': '没有规则核对过',
  },
  unseen: '没有规则核对过',
  front: '正文开头',
  list: (heading: string) => `${heading} 中的数字`,
  cells: {
    agrees: '与表格相符',
    differs: '表格为',
    'not-comparable': '可能对应',
    'not-looked-at': '可能对应',
  },
  several: (n: number) => `${n} 格之和`,
  atLeast: (from: number) => `至少 ${from}（另有空格）`,
  together: (n: number) => `文中合计 ${n}，`,
  each: (n: number) => `逐格看（${n} 格）`,
  whole: {
    met: '所列各数相加，相符',
    other: '所列各数与前文合起来相符',
    failed: '所列各数相加，不等',
    unclear: '只列出其中几项，合计不核对',
  },
  part: {
    passed: '计入合计，相符',
    failed: '计入合计，不等',
    unclear: '所列只是其中几项，合计不核对',
  },
  percent: {
    passed: '按文中的数计算，相符',
    failed: '按文中的数计算，不符',
    unclear: '没有说明是哪个数的百分比，不核对',
  },
  growth: {
    passed: '按上年的数计算，相符',
    failed: '按上年的数计算，不符',
    unclear: '文中没有上年的数，不核对',
  },
  said: '与文中、表中所说不矛盾',
  inPercent: { passed: '用于计算，相符', failed: '用于计算，不符' },
  toFigure: (words: string) => `看「${words}」`,
  finding: { violation: '看这处不符', review: '看这处待核', notice: '看这条提示' },
  inTable: (cell: string) => `在报表中查看 ${cell}`,
  showAll: '在页面中标出这几个数',
  why: {
    'claim/other-year': ({ year }: Claim) =>
      year ? `说的是 ${year} 年，不与本年表格比较` : '说的是其他年度',
    'claim/year-unknown': () => '报告年度未能认定，不比较',
    'claim/several-years': () => '说的不是一个年度，不比较',
    'claim/other-scope': ({ scope }: Claim) => `口径是「${scope}」，与本报告表格不同，不比较`,
    'claim/cells-not-printed': () => '对应的表格没有印出或读不出',
    'claim/cells-blank': () => '对应的格有空白，无法比较',
    'claim/other-kind': () => '与表格所列可能不是同一事项，不比较',
  } as Record<string, (claim: Claim) => string>,
  otherWhy: '没有与表格比较',
  paint: {
    label: {
      page: '在网页上标出全部数字',
      pdf: '在 PDF 上标出全部数字',
      both: '在网页和 PDF 上标出全部数字',
    },
    legend: '标记的含义',
    kinds: { agrees: '相符', differs: '不一致', undecided: '未核对、无从比较' },
    busy: '正在标出…',
    done: (painted: number) => `已标出 ${painted} 个`,
    missing: (n: number) => `${n} 个在网页上没有找到或没有显示`,
    missingInPdf: (n: number) => `${n} 个在已显示的页面上没有找到`,
    closed: (n: number) => `${n} 个在 PDF 里，在查看器中打开才能标出`,
    open: '在查看器中打开并标出',
    beyond: (n: number) => `另有 ${n} 个超过一次可标的个数，没有标`,
    elsewhere: (n: number) => `${n} 个不在网页或 PDF 中，没有标`,
    click: '点标出的数字，可回到下面的这一条。Esc 全部清除。',
    silent: '网页没有回应，没有标出。可重新读取后再试。',
    notHere: '这里不能一次全部标出，可逐个点文字查看。',
    join: '；',
  },
  box: (words: string, what: string) => `${words}：${what}`,
  tables: {
    told: (n: number) => `正文说到 ${n} 处`,
    title: '正文里说到',
    legend: '正文也说到',
    toList: '在文中数字里查看',
  },
};

/** The shape of these words in any language. */
export type ToldSays = typeof toldZh;
