import { describe, expect, test } from 'vitest';
import { nameOfPattern, siteOf, siteOfAddress } from '../../lib/panel/sites';

describe('what a person types', () => {
  test.each([
    ['www.example.com', 'www.example.com'],
    ['  Example.COM ', 'example.com'],
    ['https://www.example.com:8443/nb/2024.html?a=1#x', 'www.example.com'],
    ['http://example.com', 'example.com'],
    ['example.com/nb/', 'example.com'],
    ['example.com.', 'example.com'],
    ['10.0.0.7:8080', '10.0.0.7'],
    ['notgov.cn', 'notgov.cn'],
    ['gov.cn.example.com', 'gov.cn.example.com'],
    ['年报.例子.com', 'xn--hwt46g.xn--fsqu00a.com'],
  ])('%s is exactly one site', (typed, host) => {
    expect(siteOf(typed)).toEqual({ host, pattern: `*://${host}/*` });
  });

  test.each(['gov.cn', 'www.mof.gov.cn', 'https://WWW.GOV.CN/x'])('%s is read anyway', (typed) => {
    expect(siteOf(typed)).toBe('built-in');
  });

  test.each([
    '',
    '   ',
    '*',
    '*.example.com',
    '*://*/*',
    '<all_urls>',
    'localhost',
    'com',
    'two words.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.com',
    'user@example.com',
    'https://a:b@example.com',
    'http://[::1]/',
    `${'a'.repeat(300)}.com`,
  ])('%j names no site', (typed) => {
    expect(siteOf(typed)).toBeNull();
  });
});

test('the site of a page, where it may be added', () => {
  expect(siteOfAddress('https://www.example.com/nb/1.html')?.pattern).toBe('*://www.example.com/*');
  expect(siteOfAddress('http://www.mof.gov.cn/')).toBeNull();
  expect(siteOfAddress('chrome://settings/')).toBeNull();
  expect(siteOfAddress('file:///c:/report.html')).toBeNull();
  expect(siteOfAddress('')).toBeNull();
});

test('what is granted is shown by its site, or as it is', () => {
  expect(nameOfPattern('*://www.example.com/*')).toBe('www.example.com');
  expect(nameOfPattern('https://*.example.com/*')).toBe('https://*.example.com/*');
  for (const every of ['*://*/*', '<all_urls>', 'https://*/*']) expect(nameOfPattern(every)).toBe('');
});
