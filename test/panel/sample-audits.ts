import { formOf } from '../../lib/forms/registry';
import type { Audit } from '../../lib/model/audit';
import { sampleClaims, sampleToldFindings, sampleVerdicts } from './sample-claims';
import { FIGURES, mixedChecks, mixedFindings } from './sample-parts';
import { at, auditOf, figuresOf, finding, mark, told } from './samples';

/** A report with something of everything. */
export function mixedAudit(): Audit {
  const claims = sampleClaims().slice(1, 3);
  const base = auditOf('2021-30', { figures: FIGURES, findings: mixedFindings(), checks: mixedChecks() });
  const tables = base.tables.map((table) =>
    table.table === 't3'
      ? {
          ...table,
          rows: table.rows.map((row) =>
            row.id === 'deny.three_security' ? { ...row, label: '3.危及三安全一稳定', likeness: 0.9 } : row,
          ),
        }
      : table,
  );
  return {
    ...base,
    tables,
    sections: base.sections.filter((section) => section.id !== '6'),
    claims,
    attachments: [
      { text: '附件：统计表.xls', href: 'https://www.example.gov.cn/a.xls', at: at('附件：统计表.xls') },
    ],
    notes: [
      { code: 'frame-unreadable', detail: 'https://stat.example.gov.cn/embed' },
      { code: 'hidden-rows', detail: '2', at: at('隐藏行') },
    ],
  };
}

/** A report in which nothing was found, and something could not be checked. */
export function quietAudit(): Audit {
  return auditOf('2021-30', {
    figures: figuresOf('2021-30', {}),
    checks: mixedChecks().map((one) =>
      one.outcome === 'failed' ? { ...one, outcome: 'passed' as const } : one,
    ),
  });
}

/** A report with two hundred findings. */
export function crowdedAudit(): Audit {
  const rows = formOf('2021-30').tables[1]!.parts[0]!.rows.filter((row) => !row.heading);
  const many = Array.from({ length: 200 }, (_, index) => {
    const row = rows[index % rows.length]!;
    return finding({
      rule: 'arithmetic/row-total',
      severity: index % 3 ? 'review' : 'violation',
      section: String(1 + (index % 6)),
      message: told(
        `总计写作 ${index}，应为 ${index + 1}。`,
        `The total is printed ${index}; it should be ${index + 1}.`,
      ),
      where: `三、收到和处理政府信息公开申请情况 · ${row.label} · 总计`,
      cells: [`t3.${row.id}.total`],
      marks: [mark('total', `t3.${row.id}.total`, String(index))],
    });
  });
  return auditOf('2021-30', { figures: figuresOf('2021-30', {}), findings: many, checks: mixedChecks() });
}

/** A report of 2017 with the statistics table. */
export function statisticsAudit(): Audit {
  const figures = figuresOf('2014-32', {
    'disclosed.total': '3210',
    'request.received': '48',
    'request.in_person': '8',
    'request.online': '30',
    'request.letter': '8',
    'request.closed': '46',
    'request.closed.on_time': '46',
    'fee.total': '',
    'staff.budget': '33.7',
  });
  return auditOf('2014-32', {
    figures,
    findings: [
      finding({
        rule: 'arithmetic/sum-mismatch',
        message: told(
          '（一）收到申请数写作 48，各项相加为 46。',
          '（一）收到申请数 is printed 48; its parts make 46.',
        ),
        where: '政府信息公开情况统计表 · （一）收到申请数',
        cells: ['request.in_person', 'request.fax', 'request.online', 'request.letter', 'request.received'],
        expected: 46,
        actual: 48,
        difference: 2,
        marks: [mark('total', 'request.received', '48')],
        basis: { law: '国办发〔2014〕32号', article: '统计表编号层级（各项之和）', stated: false },
      }),
    ],
    checks: mixedChecks(),
  });
}

/** A report whose text tells figures of every kind. */
export function toldAudit(): Audit {
  const claims = sampleClaims();
  const checks = [...mixedChecks(), ...sampleVerdicts(claims)];
  return auditOf('2021-30', { figures: FIGURES, claims, findings: sampleToldFindings(claims), checks });
}
