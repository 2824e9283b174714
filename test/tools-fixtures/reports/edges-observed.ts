import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { trsPage } from '../pages';
import { plain2021, quietFigures } from '../plain-2021';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 2483,
  'channel.website': 319,
  'channel.weibo': 2348,
  'channel.wechat': 851,
  'response.explain': 1,
  'request.received': 1,
  'request.online': 1,
  'request.closed': 1,
  'request.closed.on_time': 1,
  'request.replied': 1,
  'reply.granted': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 2,
  'staff.part_time': 2,
  'training.meetings': 1,
  'training.people': 19,
  'training.classes': 1,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));
const dress = { h1: (t: string) => `<p><strong>${t}</strong></p>\n`, p: (t: string) => `<p>${t}</p>\n` };

/** A report of a town under the old form: its sections, its date and its odd place differ. */
function town(
  slug: string,
  place: string,
  year: number,
  text: string,
  manner: string,
  publishedOn: string,
  about: Partial<Report['about']> = {},
): Report {
  const title = `${place}人民政府${year}年政府信息公开工作年度报告`;
  const statistics =
    '<p align="center">政府信息公开情况统计表</p>\n' +
    tablePiece('statistics', table2014({ print: printer(figures) }), { table: 'border="1"' });
  return {
    slug,
    file: 'source.html',
    about: {
      title,
      agency: `${place}人民政府`,
      level: 'township',
      year,
      template: '2014-32',
      publishedOn,
      figures: 'the channels of a published report of 2016, the rest invented',
      manner,
      ...about,
    },
    source: trsPage({
      title,
      site: `${place}人民政府`,
      date: publishedOn,
      body: compose(text, dress, { statistics }),
    }),
    values: truths(CELLS_2014, figures),
  };
}

const quiet = quietFigures('three');

/** Mistakes seen in published reports, each in a report that is otherwise right. */
export const EDGES_OBSERVED: readonly Report[] = [
  town(
    'edge-2016-numbering-gap',
    '柳塘镇',
    2016,
    `根据《中华人民共和国政府信息公开条例》编制柳塘镇2016年度报告，统计期限为2016年1月1日至2016年12月31日。
# 一、主动公开情况
全年共发布政务信息2483条，其中网站319条、微信851条、微博2348条。
# 三、依申请公开情况
收到网上申请1件，同意公开1件。没有收费，没有减免。
# 四、复议和诉讼情况
没有行政复议，没有行政诉讼。
# 五、存在问题和改进措施
主要问题是解读少，将改进为图解发布。
@statistics`,
    '一 is followed by 三; the channels told add up to more than the total told',
    '2017-03-02',
  ),
  town(
    'edge-2017-signed-in-its-own-year',
    '龙湾镇',
    2017,
    `根据《中华人民共和国政府信息公开条例》，龙湾镇人民政府编制2017年度报告，统计期限为2017年1月1日至2017年12月31日。
# 一、主动公开情况
全年主动公开政府信息2483条。
# 二、依申请公开情况
收到申请1件，同意公开1件。没有收费，没有减免。
# 三、复议和诉讼情况
没有行政复议，没有行政诉讼。
# 四、存在问题和改进措施
主要问题是更新不及时，将改进为每周检查。
!<p align="right">龙湾镇人民政府</p>
!<p align="right">（2017年2月10日）</p>
@statistics`,
    'a report for 2017 dated February 2017, published in February 2018',
    '2018-02-26',
    { signedOn: '2017-02-10' },
  ),
  plain2021({
    slug: 'edge-2022-notice-of-2019-cited',
    place: '宣阳区',
    organ: '审计局',
    year: 2022,
    manner: 'cites the notice of 2019 by its title; a character doubled in the heading of 四',
    preamble:
      '根据《中华人民共和国政府信息公开条例》和《关于政府信息公开工作年度报告有关事项的通知》要求，宣阳区审计局编制本报告，统计期限为2022年1月1日至2022年12月31日。',
    heading4: '四、政府信息公开行行政复议、行政诉讼情况',
  }),
  plain2021({
    slug: 'edge-2025-characters-lost',
    place: '兴河盟',
    organ: '林业和草原局',
    year: 2025,
    manner:
      'brackets and characters lost on the way from a word processor: 国办公开办函202130 号, an empty pair of brackets',
    preamble:
      '按照《条例》和《国务院办公厅政府信息与政务公开办公室关于印发的通知》（国办公开办函202130 号）要求，编制兴河盟林业和草原局2025年政府信息公开工作年度报告。统计期限为2025年1月1日至2025年12月31日。',
    end: '电子版可在网站下载。',
  }),
  plain2021({
    slug: 'edge-2023-fees-of-a-city',
    place: '江浦市',
    organ: '人民政府',
    year: 2023,
    level: 'government',
    publishedOn: '2024-03-22',
    manner:
      'a large but right sum of fees; 规范性文件 without 行政; straight quotes and half-width brackets in labels',
    overview: `（一）主动公开。全年发布信息51200条，制发行政规范性文件1件。
（二）依申请公开。新收申请9件，上年结转1件，办结9件。
（三）政府信息管理。清理文件310件。
（四）政府信息公开平台建设。公报发行12期。
（五）监督保障。工作考核结果计入绩效，社会评议由第三方承担，未发生责任追究。`,
    figures: { ...quiet, 't2.fee.amount': 96171.6 },
    shape: (rows) =>
      rows.map((r) => ({
        ...r,
        cells: r.cells.map((c) =>
          c.label
            ? {
                ...c,
                text: c.text
                  .replace(/[“”]/gu, '"')
                  .replaceAll('（', '(')
                  .replaceAll('）', ')')
                  .replace(/^(\d)\./u, '$1、'),
              }
            : c,
        ),
      })),
  }),
];
