import type { Message } from '../model/finding';
import type { Basis, EditionId, Severity } from '../model/form';
import type { Rule } from './rule';

/** What an example shows of a rule: its verdict, and what was found. */
export interface Example {
  shows: string;
  verdict: string;
  findings: { severity: Severity; message: Message; basis: Basis }[];
}

/** Puts a message into words of one of the catalogue's two languages. */
type Say = (message: Message, lang: 'zh-CN' | 'en') => string;

const GROUPS: Record<string, string> = {
  structure: '结构 Structure',
  table: '表格 Tables',
  template: '样式 Edition',
  arithmetic: '勾稽 Arithmetic',
  narrative: '正文 Text',
  dates: '日期 Dates',
};
const SEVERITIES: Record<Severity, string> = {
  violation: '不符 violation',
  review: '待核 review',
  notice: '提示 notice',
};

/** The catalogue of rules as Markdown. It is generated: what it says of a rule comes from the rule, the words and the cases. */
export function catalogueOf(
  rules: readonly Rule[],
  examples: ReadonlyMap<string, Example[]>,
  say: Say,
): string {
  const head = [
    '# 规则目录 Catalogue of rules',
    '',
    'Generated from the registry, the words and `test/cases` by `npm run catalogue`; do not edit by hand.',
    'A severity is the highest of its rule: it goes down with doubt. A blank may be any figure from 0 up.',
    '',
    `| rule | 说明 | highest | editions |`,
    `|---|---|---|---|`,
    ...rules.map((rule) => tableRow(rule, say)),
  ];
  const groups = [...new Set(rules.map(({ id }) => groupOf(id)))];
  const body = groups.flatMap((group) => [
    '',
    `## ${GROUPS[group] ?? group}`,
    ...rules
      .filter(({ id }) => groupOf(id) === group)
      .flatMap((rule) => section(rule, examples.get(rule.id) ?? [], say)),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

const groupOf = (id: string): string => id.slice(0, id.indexOf('/'));

function tableRow(rule: Rule, say: Say): string {
  const says = say({ code: `says/${rule.id}`, data: {} }, 'zh-CN');
  return `| \`${rule.id}\` | ${cell(says)} | ${SEVERITIES[rule.highest]} | ${editionsOf(rule.editions)} |`;
}

const editionsOf = (editions: readonly EditionId[]): string => editions.join(', ');
const cell = (text: string): string => text.replace(/\|/gu, '\\|').replace(/\n/gu, ' ');

function section(rule: Rule, examples: Example[], say: Say): string[] {
  const title = { code: rule.title, data: {} };
  const says = { code: `says/${rule.id}`, data: {} };
  return [
    '',
    `### \`${rule.id}\``,
    '',
    `**${say(title, 'zh-CN')}** · ${say(title, 'en')}`,
    '',
    `- ${say(says, 'zh-CN')}`,
    `- ${say(says, 'en')}`,
    `- ${SEVERITIES[rule.highest]} · ${editionsOf(rule.editions)}`,
    ...basisLines(examples, say),
    '',
    '| example | verdict | what it says |',
    '|---|---|---|',
    ...examples.map((one) => exampleRow(one, say)),
  ];
}

function basisLines(examples: Example[], say: Say): string[] {
  const lines = examples
    .flatMap(({ findings }) => findings)
    .map(({ basis: { law, article, stated } }) => {
      const how = say({ code: stated ? 'basis/stated' : 'basis/implied', data: {} }, 'zh-CN');
      return `- 依据 basis: ${law} ${article}（${how}）`;
    });
  return [...new Set(lines)];
}

function exampleRow({ shows, verdict, findings }: Example, say: Say): string {
  const told = findings.slice(0, 2).map(({ severity, message }) => `${severity}: ${say(message, 'zh-CN')}`);
  return `| ${cell(shows)} | ${verdict} | ${cell(told.join(' ')) || '–'} |`;
}
