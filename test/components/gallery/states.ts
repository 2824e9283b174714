import type { TabState } from '../../../lib/panel/host';
import { crowdedAudit, mixedAudit, quietAudit, statisticsAudit, toldAudit } from '../../panel/sample-audits';
import { done, PAGE, told } from '../../panel/samples';

/** Every state of the panel by name, for the gallery, the screenshots and the accessibility test. */
export const GALLERY: Record<string, () => TabState> = {
  mixed: () => done(mixedAudit()),
  quiet: () => done(quietAudit()),
  crowded: () => done(crowdedAudit()),
  statistics: () => done(statisticsAudit()),
  told: () => done(toldAudit()),
  changed: () => done(mixedAudit(), { changed: true }),
  pasted: () => done(quietAudit(), { page: { ...PAGE, origin: 'text', title: '' }, canShow: false }),
  nothing: () => ({ kind: 'nothing' }),
  'not-report': () => ({
    kind: 'not-report',
    page: { ...PAGE, title: '清河县召开政府信息公开工作年度报告编制培训会' },
    why: told(
      '这一页像是关于年报的新闻，没有第三、第四部分的表格。',
      'This page looks like news about reports; the tables of sections three and four are not there.',
    ),
  }),
  index: () => ({
    kind: 'index',
    page: { ...PAGE, title: '政府信息公开年报' },
    reports: [2023, 2022, 2021, null].flatMap((year) => [
      {
        title: `清河县人民政府${year ?? ''}年政府信息公开工作年度报告`,
        href: `https://www.example.gov.cn/${year}/1`,
        year,
      },
      {
        title: `清河县财政局${year ?? ''}年政府信息公开工作年度报告`,
        href: `https://www.example.gov.cn/${year}/2`,
        year,
      },
    ]),
  }),
  reading: () => ({ kind: 'reading', page: PAGE, step: 'bind' }),
  failed: () => ({
    kind: 'failed',
    page: PAGE,
    code: 'no-access',
    detail: 'Cannot access contents of the page.\n  at read (extract.js:12)',
  }),
  gone: () => ({ kind: 'gone', page: PAGE }),
};
