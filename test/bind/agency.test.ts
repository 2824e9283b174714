import { describe, expect, it } from 'vitest';
import { agencyOfSentence, agencyOfTitle, levelOf, withoutFiller } from '../../lib/bind/identity/agency';

const TITLES: [title: string, agency: string | null][] = [
  ['上海市科学技术委员会2024年政府信息公开工作年度报告', '上海市科学技术委员会'],
  ['2020年平罗县自然资源局政府信息公开年度报告', '平罗县自然资源局'],
  ['平罗县自然资源局 2020 年政府信息公开年度报告', '平罗县自然资源局'],
  ['贵州省国土资源厅2017年政府信息公开年度报告', '贵州省国土资源厅'],
  ['洪泽区人民政府2023年政府信息公开工作年度报告', '洪泽区人民政府'],
  ['关于报送洪泽区人民政府2023年政府信息公开工作年度报告的报告', '洪泽区人民政府'],
  ['长丰镇人民政府2022年政府信息公开工作年度报告', '长丰镇人民政府'],
  ['长丰镇2022年政府信息公开工作年度报告', '长丰镇'],
  ['向阳街道办事处2021年政府信息公开工作年度报告', '向阳街道办事处'],
  ['2021年向阳街道政府信息公开工作年度报告', '向阳街道'],
  ['临海市2023年政府信息公开工作年度报告', '临海市'],
  ['临海市政府2023年政府信息公开工作年度报告', '临海市政府'],
  ['国家税务总局临海市税务局2023年政府信息公开工作年度报告', '国家税务总局临海市税务局'],
  ['财政部2022年政府信息公开工作年度报告', '财政部'],
  ['临海市公安局政府信息公开工作年度报告（2022年度）', '临海市公安局'],
  ['临海市公安局政府信息公开2022年度报告', '临海市公安局'],
  ['政府信息公开工作年度报告（临海市公安局）', '临海市公安局'],
  ['二〇二一年临海市民政局政府信息公开工作年度报告', '临海市民政局'],
  ['临海市人民政府办公室关于2023年政府信息公开工作年度报告', '临海市人民政府办公室'],
  ['关于临海市水利局2019年政府信息公开工作年度报告', '临海市水利局'],
  ['【年度报告】临海市水利局2019年政府信息公开工作年度报告', '临海市水利局'],
  ['临海市档案馆2019年度政府信息公开年报', '临海市档案馆'],
  ['临海经济开发区管委会2023年政府信息公开工作年度报告', '临海经济开发区管委会'],
  ['2023年政府信息公开工作年度报告', null],
  ['政府信息公开工作年度报告', null],
];

describe('the agency a title names', () => {
  it.each(TITLES)('%s', (title, agency) => {
    expect(agencyOfTitle(title)).toBe(agency);
  });
});

describe('the level of an agency', () => {
  it.each([
    ['财政部', 'ministry'],
    ['国家税务总局', 'ministry'],
    ['国土资源部', 'ministry'],
    ['国家发展和改革委员会', 'ministry'],
    ['中国证券监督管理委员会', 'ministry'],
    ['国家税务总局临海市税务局', 'department'],
    ['上海市人民政府办公厅', 'department'],
    ['宁夏回族自治区国土资源厅', 'department'],
    ['淮安市洪泽区人民政府', 'government'],
    ['临海市', 'government'],
    ['临海市政府', 'government'],
    ['新疆生产建设兵团', 'government'],
    ['长丰镇人民政府', 'township'],
    ['长丰镇', 'township'],
    ['向阳街道办事处', 'township'],
    ['向阳街道', 'township'],
    ['临海市向阳街道办事处', 'township'],
    ['临海市第一中学', 'other'],
    ['临海经济开发区管委会', 'other'],
    ['镇江市水利局', 'department'],
    ['景德镇市人民政府', 'government'],
    ['景德镇市文化局', 'department'],
  ])('%s is a %s', (name, level) => {
    expect(levelOf(name).level).toBe(level);
  });
});

describe('the agency a sentence names', () => {
  it.each([
    ['本报告由临海市水利局根据《条例》编制', '临海市水利局'],
    ['如有疑问，请与临海市水利局办公室联系', '临海市水利局'],
    ['结合2017年国土资源部政务公开工作实际，编制本报告', '国土资源部'],
  ])('%s', (sentence, agency) => {
    expect(agencyOfSentence(sentence)).toContain(agency);
  });

  it('leaves out 原 and the office that filled the table in', () => {
    expect(withoutFiller('原国土资源部办公厅')).toBe('国土资源部');
  });
});
