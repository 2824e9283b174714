import { tablePage } from '../pages';
import { compose, type Report } from '../report';

const body = `
根据《中华人民共和国政府信息公开条例》和《陶源县政府信息公开办法》，陶源县卫生局编制2012年政府信息公开年度报告。统计期限自2012年1月1日至12月31日。
# 一、概述
县卫生局设公开办一个，兼职人员2名，制定了审查和责任制度。
# 二、主动公开政府信息情况
2012年主动公开政府信息143条，其中机构职能类12条、政策文件类31条、卫生监督类64条、其他36条。
# 三、依申请公开政府信息和不予公开情况
全年收到申请3件，同意公开2件，信息不存在1件。没有不予公开的情形。
# 四、收费及减免情况
依申请提供信息没有收费，也没有减免。
# 五、行政复议、行政诉讼情况
没有发生因政府信息公开引起的行政复议和行政诉讼。
# 六、存在的问题和改进措施
问题是公开内容更新慢。2013年将逐月检查，改进栏目设置。
`;

const dress = { h1: (t: string) => `<P><B>${t}</B></P>\n`, p: (t: string) => `<P>${t}</P>\n` };

/** A report from before there was a national table. */
export const report: Report = {
  slug: 'edge-2012-no-table',
  file: 'source.html',
  about: {
    title: '陶源县卫生局2012年政府信息公开年度报告',
    agency: '陶源县卫生局',
    level: 'department',
    year: 2012,
    template: '2008',
    publishedOn: '2013-03-20',
    figures: 'invented',
    manner: 'the edition of 2008: six topics and no table',
  },
  source: tablePage({
    title: '陶源县卫生局2012年政府信息公开年度报告',
    site: '陶源县卫生局',
    date: '2013-03-20',
    years: [2011, 2010],
    body: compose(body, dress),
  }),
  values: {},
};
