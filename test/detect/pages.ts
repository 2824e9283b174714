import type { PageSignals } from '../../lib/detect/detect';
import {
  PREAMBLE_2021,
  SECTIONS_2019,
  TABLE_2021,
  TABLE_2014,
  OLD,
  SEED_LIKE,
  NOTICE,
  FORM,
  NEWS,
  GUIDE,
  RULES,
  EVALUATION,
  SUMMARY,
  ACCOUNTS,
  links,
  years,
} from './page-texts';

/** Pages made up for these tests: a title, some text, links; and what must be said of them. */
export interface PageCase {
  name: string;
  page: Partial<PageSignals>;
  verdict: 'report' | 'index' | 'pdf' | 'none';
  reason?: string;
  year?: number;
}

const SITE = '青山县人民政府门户网站';
export const PAGES: PageCase[] = [
  // Reports.
  {
    name: 'title and body of 2023',
    page: {
      title: `青山县审计局2023年政府信息公开工作年度报告_${SITE}`,
      text: `${PREAMBLE_2021}\n${SECTIONS_2019}\n${TABLE_2021}`,
    },
    verdict: 'report',
    reason: 'title',
    year: 2023,
  },
  {
    name: 'only the site in the title, whole body',
    page: { title: SITE, text: `${PREAMBLE_2021}\n${SECTIONS_2019}\n${TABLE_2021}` },
    verdict: 'report',
    reason: 'preamble',
    year: 2023,
  },
  {
    name: 'no title at all, body of 2014 kind',
    page: { text: `${SEED_LIKE}\n${TABLE_2014}` },
    verdict: 'report',
    reason: 'preamble',
    year: 2016,
  },
  {
    name: 'an old report told in one line',
    page: { title: SITE, text: OLD },
    verdict: 'report',
    reason: 'preamble',
    year: 2011,
  },
  { name: 'a table of 2014 alone', page: { text: TABLE_2014 }, verdict: 'report', reason: 'tables' },
  { name: 'tables of 2021 alone', page: { text: TABLE_2021 }, verdict: 'report', reason: 'tables' },
  {
    name: 'sections and tables without preamble',
    page: { title: '政务公开', text: `${SECTIONS_2019}\n${TABLE_2021}` },
    verdict: 'report',
  },
  {
    name: 'title in the text only, broken over two lines',
    page: { title: SITE, text: `东湖区水务局\n2019年政府信息公开\n年 度 报 告\n${SECTIONS_2019}` },
    verdict: 'report',
    reason: 'title',
    year: 2019,
  },
  {
    name: 'title in metadata only',
    page: { title: SITE, metaTitles: ['东湖区水务局2018年政府信息公开年报'], text: OLD },
    verdict: 'report',
    year: 2018,
  },
  {
    name: 'a title without a year and a body',
    page: { title: '政府信息公开工作年度报告', text: OLD },
    verdict: 'report',
    year: 2011,
  },
  {
    name: 'a report whose text is in an attachment',
    page: { title: '东湖区水务局2022年政府信息公开工作年度报告', text: '附件下载' },
    verdict: 'report',
    reason: 'title',
    year: 2022,
  },
  {
    name: 'a report with others linked beside it',
    page: { title: SITE, text: `${PREAMBLE_2021}\n${SECTIONS_2019}`, links: links(...years('东湖区', 8)) },
    verdict: 'report',
  },
  {
    name: 'a notice that publishes the report under it',
    page: {
      title: '云岭市人民政府办公室关于公布云岭市2009年度政府信息公开工作年度报告的通知',
      text: `现予公布。\n${OLD.replaceAll('2011', '2009')}`,
    },
    verdict: 'report',
    reason: 'preamble',
  },
  {
    name: 'Markdown bars in the table words',
    page: {
      text: `| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 一、本年新收政府信息公开申请数量 | 1 |\n| 二、上年结转政府信息公开申请数量 | 0 |\n| 结转下年度继续办理 |`,
    },
    verdict: 'report',
    reason: 'tables',
  },
  {
    name: 'letter-spaced words',
    page: {
      text: `本 报 告 根 据《中 华 人 民 共 和 国 政 府 信 息 公 开 条 例》编 制，本报告的统计期限自2020年1月1日起至2020年12月31日止。`,
    },
    verdict: 'report',
    reason: 'preamble',
    year: 2020,
  },
  {
    name: 'a heading of a column beside the report',
    page: {
      title: '政府信息公开年报',
      headings: ['通知公告', '东湖区2021年政府信息公开工作年度报告'],
      text: SECTIONS_2019,
    },
    verdict: 'report',
    year: 2021,
  },

  // PDFs.
  {
    name: 'a PDF by its type',
    page: { contentType: 'application/pdf', url: 'https://www.qs.gov.cn/down?id=7' },
    verdict: 'pdf',
    reason: 'pdf',
  },
  {
    name: 'a PDF by its address',
    page: { url: 'https://www.qs.gov.cn/files/2023nb.PDF?v=2' },
    verdict: 'pdf',
    reason: 'pdf',
  },

  // Lists.
  {
    name: 'a list of one agency by year',
    page: {
      title: `政府信息公开年报_${SITE}`,
      text: '政府信息公开年报',
      links: links(...years('东湖区水务局', 6)),
    },
    verdict: 'index',
    reason: 'list-of-reports',
  },
  {
    name: 'a list of agencies of one year',
    page: {
      title: '2022年政府信息公开工作年度报告',
      links: links(
        ...['财政局', '水务局', '教育局', '民政局'].map((name) => `东湖区${name}2022年政府信息公开年报`),
      ),
    },
    verdict: 'index',
  },
  {
    name: 'a list under the site title',
    page: { title: SITE, text: '政府信息公开制度 政府信息公开指南', links: links(...years('青山县', 4)) },
    verdict: 'index',
  },
  {
    name: 'two links are no list',
    page: { title: SITE, text: '政府信息公开', links: links(...years('青山县', 2)) },
    verdict: 'none',
  },
  {
    name: 'the same link three times is no list',
    page: {
      title: SITE,
      text: '政府信息公开',
      links: links(...Array.from({ length: 5 }, () => '2020年政府信息公开年报')),
    },
    verdict: 'none',
  },

  // Anything else.
  {
    name: 'a notice to draw reports up',
    page: { title: '关于做好2023年政府信息公开工作年度报告编制发布工作的通知', text: NOTICE },
    verdict: 'none',
    reason: 'notice',
  },
  { name: 'that notice under the site title', page: { title: SITE, text: NOTICE }, verdict: 'none' },
  {
    name: 'the notice with the empty form',
    page: {
      title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
      text: `${NOTICE}\n${FORM}`,
    },
    verdict: 'none',
  },
  {
    name: 'news of reports',
    page: { title: '青山县集中公布2023年政府信息公开工作年度报告', text: NEWS },
    verdict: 'none',
    reason: 'news',
  },
  { name: 'news under the site title', page: { title: SITE, text: NEWS }, verdict: 'none' },
  {
    name: 'a guide',
    page: { title: '东湖区财政局政府信息公开指南', text: GUIDE, links: links('政府信息公开年报') },
    verdict: 'none',
    reason: 'guide',
  },
  { name: 'a guide under the site title', page: { title: SITE, text: GUIDE }, verdict: 'none' },
  {
    name: 'the rules for reports',
    page: { title: '云岭市政府信息公开工作年度报告制度', text: RULES },
    verdict: 'none',
    reason: 'guide',
  },
  { name: 'those rules under the site title', page: { title: SITE, text: RULES }, verdict: 'none' },
  {
    name: 'an evaluation',
    page: { title: '关于2022年政府信息公开工作年度报告检查情况的通报', text: EVALUATION },
    verdict: 'none',
    reason: 'evaluation',
  },
  { name: 'an evaluation under the site title', page: { title: SITE, text: EVALUATION }, verdict: 'none' },
  {
    name: 'a summary of the year',
    page: { title: '东湖区民政局2021年工作总结', text: SUMMARY },
    verdict: 'none',
    reason: 'other-report:summary',
  },
  {
    name: 'final accounts',
    page: { title: '东湖区水务局2022年度部门决算', text: ACCOUNTS },
    verdict: 'none',
    reason: 'other-report:final-accounts',
  },
  {
    name: 'a picture story',
    page: { title: '一图读懂2022年政府信息公开年报', text: '主动公开8000条 依申请52件' },
    verdict: 'none',
    reason: 'interpretation',
  },
  {
    name: 'a table of the website',
    page: { title: '政府网站工作年度报表', text: '网站名称 首页网址 主办单位 独立用户访问总量' },
    verdict: 'none',
    reason: 'other-report:website',
  },
  {
    name: 'a home page',
    page: {
      title: SITE,
      text: '政府信息公开 领导之窗 公告',
      links: links('政府信息公开指南', '政府信息公开年报', '政府信息公开制度'),
    },
    verdict: 'none',
    reason: 'no-signs',
  },
  {
    name: 'a page without any of the words',
    page: { title: '天气预报', text: '晴，北风三级。' },
    verdict: 'none',
    reason: 'no-signs',
  },
  { name: 'an empty page', page: {}, verdict: 'none', reason: 'no-signs' },
  {
    name: 'a text that quotes labels',
    page: {
      title: '填报要点',
      text: '常见错误：本年新收政府信息公开申请数量漏填；结转下年度继续办理与下年上年结转不符；勾稽关系不成立；未经复议直接起诉与复议后起诉混填；本年制发件数含往年。',
    },
    verdict: 'none',
  },
  {
    name: 'the regulation itself',
    page: {
      title: '中华人民共和国政府信息公开条例',
      text: '第四十九条 县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告。',
    },
    verdict: 'none',
  },
];
