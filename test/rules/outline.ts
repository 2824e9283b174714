import type { EditionId } from '../../lib/model/form';

/**
 * A report as lines: "# " a first-level heading ("# 七、附则 {}" none of the six), "## " and "### " headings below, "[t3]" a statutory table,
 * "[picture]" a picture, "[table] 序号,名称;1,甲" another table, anything else a paragraph.
 */

const TOPICS = [
  '# 一、概述',
  '本局加强组织领导，健全制度。',
  '# 二、主动公开政府信息的情况',
  '全年主动公开政府信息800条。',
  '# 三、依申请公开政府信息情况',
  '收到政府信息公开申请20件，办结19件。',
  '# 四、收费及减免情况',
  '没有因依申请公开收取费用。',
  '# 五、行政复议、行政诉讼情况',
  '因政府信息公开被申请行政复议3件，被提起行政诉讼1件。',
  '# 六、存在的主要问题及改进情况',
  '公开内容还不够全面，下一步将加强培训。',
];

const headed = (aspects: string[], last: string): string[] => [
  '根据《中华人民共和国政府信息公开条例》编制本报告。',
  '# 一、总体情况',
  ...aspects,
  '# 二、主动公开政府信息情况',
  '[t2]',
  '# 三、收到和处理政府信息公开申请情况',
  '[t3]',
  '# 四、政府信息公开行政复议、行政诉讼情况',
  '[t4]',
  '# 五、存在的主要问题及改进情况',
  '公开内容还不够全面，下一步将加强培训。',
  '# 六、其他需要报告的事项',
  last,
];

const ASPECTS = [
  '## （一）主动公开',
  '全年公开信息312条。',
  '## （二）依申请公开',
  '收到申请13件。',
  '## （三）政府信息管理',
  '更新公开目录。',
  '## （四）平台建设',
  '网站改版一次。',
  '## （五）监督保障',
  '开展考核和社会评议，没有责任追究情形。',
];

/** The lines of a right report of an edition. */
export function outlineOf(edition: EditionId): string[] {
  if (edition === '2008') return TOPICS;
  if (edition === '2014-32') return [...TOPICS, '附件：政府信息公开情况统计表', '[statistics]'];
  return edition === '2019-60'
    ? headed(['全年公开信息312条，收到申请13件。', '开展考核和社会评议，没有责任追究情形。'], '无')
    : headed(ASPECTS, '全年未收取信息处理费。');
}
