import type { PageSignals } from '../../lib/detect/detect';

/** Pages made up for these tests: a title, some text, links; and what must be said of them. */
export interface PageCase {
  name: string;
  page: Partial<PageSignals>;
  verdict: 'report' | 'index' | 'pdf' | 'none';
  reason?: string;
  year?: number;
}

const SITE = '青山县人民政府门户网站';

// Openings and bodies of reports, by edition, in words of our own.
const PREAMBLE_2021 = `按照《中华人民共和国政府信息公开条例》的规定，青山县审计局编写本年度报告。
报告所列数字的统计期限为2023年1月1日至2023年12月31日。`;
const SECTIONS_2019 = `一、总体情况
全年按时完成各项任务。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
无。`;
const TABLE_2021 = `第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况
一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
四、结转下年度继续办理 0 0 0 0 0 0 0`;
const TABLE_2014 = `统计指标 单位 统计数
（一）主动公开政府信息数 条 812
三、依申请公开情况
（一）收到申请数 件 4
1.当面申请数 件 1
（二）申请办结数 件 4
（三）申请答复数 件 4
1.属于已主动公开范围数 件 2
（三）接受培训人员数 人次 30`;
const OLD = `现将我局2011年政府信息公开工作情况报告如下，请予监督。本报告依据《政府信息公开条例》形成。
一、概述
二、主动公开政府信息情况
三、依申请公开办理情况
四、收费及减免情况
五、因政府信息公开申请行政复议的情况
六、存在的问题和改进措施`;
const SEED_LIKE = `引  言
根据《中华人民共和国政府信息公开条例》要求，结合我局实际，编制本报告。本报告数据从2016年1月1日起到2016年12月31日止。
一、概述
二、加大主动公开力度
五、依申请公开情况`;

const NOTICE = `各乡镇人民政府，县政府各部门：
为落实《中华人民共和国政府信息公开条例》第五十条，现就做好2023年政府信息公开工作年度报告编制发布有关事项通知如下。
一、规范内容。年度报告应当包括总体情况、主动公开、收到和处理申请、行政复议和行政诉讼、存在问题和其他事项。
二、核准数据。本年新收政府信息公开申请数量与上年结转相衔接，统计期限为2023年1月1日至12月31日。
三、按时发布。各单位于1月31日前发布。`;
const FORM = `附件：中华人民共和国政府信息公开工作年度报告格式
${SECTIONS_2019}
${TABLE_2021}`;
const NEWS = `本报讯 昨日，县政府网站集中公布了64家单位上一年的政府信息公开工作年度报告。
报告显示，全县全年主动公开政府信息8000余条，收到申请52件，均按期办结，因信息公开引发的行政复议3件。
县政务公开办负责人说，年度报告是接受社会监督的重要方式。`;
const GUIDE = `为方便公众获取政府信息，根据《中华人民共和国政府信息公开条例》，编制本指南。
一、主动公开
（一）公开范围 （二）公开形式
二、依申请公开
申请人可以当面、邮寄或者通过网络提交申请，本机关自收到申请之日起20个工作日内答复。
三、监督和救济
可以依法申请行政复议或者提起行政诉讼。`;
const RULES = `第一条 为加强政府信息公开工作年度报告管理，根据《中华人民共和国政府信息公开条例》，制定本制度。
第二条 年度报告统计上年度1月1日至12月31日的情况。
第三条 年度报告包括主动公开情况、依申请公开情况、收费及减免情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。`;
const EVALUATION = `根据《政府信息公开条例》，县政务公开办对各单位2022年政府信息公开工作年度报告进行了检查，现将情况通报如下。
一、总体情况
多数单位按时发布。
二、存在的问题
部分单位数据前后不一致，勾稽关系不成立，本年新收政府信息公开申请数量与往年不衔接。
三、改进要求`;
const SUMMARY = `2021年，我局认真落实各项决策部署，现将全年工作情况总结如下。
一、主要工作
（一）政务公开方面。全年公开信息300条，没有收到依申请公开事项。
二、存在问题
三、下一步打算`;
const ACCOUNTS = `第一部分 部门概况
一、主要职能 二、机构设置
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
依照政府信息公开条例的要求予以公开。`;

const links = (...texts: string[]): PageSignals['links'] =>
  texts.map((text, i) => ({ text, href: `/a/${i}.html` }));
const years = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${2023 - i}年政府信息公开工作年度报告`);

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
