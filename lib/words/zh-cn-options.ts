/** Words of the options page and of asking for access to a site, in Chinese; their shape is that of every language. */
export const optionsZh = {
  lang: 'zh-CN',
  title: '勾稽 · 选项',
  looks: { title: '语言与外观' },
  sites: {
    title: '读取哪些网站',
    gov: 'gov.cn 和它的所有子域名',
    govOn: '打开年报就会认出来',
    govOff: '浏览器还没有允许，年报不会自动认出来',
    allow: '允许',
    added: '你添加的网站',
    none: '还没有添加别的网站。没有添加的网站，点一下勾稽的按钮也能读当前这一页。',
    label: '添加一个网站',
    hint: '填域名，如 www.example.com。只含这一个域名，不含它的子域名；浏览器会再问你一次。',
    add: '添加',
    remove: '移除',
    removeOf: (site: string) => `移除 ${site}`,
    everywhere: '所有网站（在浏览器的设置里允许的）',
    list: '已添加的网站',
  },
  said: {
    wrong: '这不像一个网站的域名。',
    builtIn: 'gov.cn 的网站不必另外添加。',
    known: (site: string) => `${site} 已在列表里。`,
    refused: '浏览器没有允许，什么都没有添加。',
    granted: (site: string) => `已添加 ${site}。打开着的页面也会认一次。`,
    govGranted: '已允许读取 gov.cn。打开着的页面也会认一次。',
    removed: (site: string) => `已移除 ${site}。`,
    kept: '浏览器没有移除它；可以在浏览器的扩展设置里收回。',
  },
  privacy: {
    title: '读什么，去哪里',
    points: [
      '在上面这些网站里，先看网页的标题、网址和文字，认一认是不是年报；不是，就到此为止。',
      '是年报，才读它的文字和表格来核对。核对全部在这台电脑上完成。',
      '年报若是 PDF，就向它所在的网站再取一次这份文件。除此之外不连接任何地方：没有服务器，没有统计，不上传。',
      '核对结果保存到浏览器关闭为止。长期保存的只有本页的语言、外观，以及由浏览器记着的网站。',
    ],
  },
  about: {
    title: '关于',
    version: '版本',
    rules: '规则',
    source: (year: string) => `${year} 版`,
  },
  access: {
    gov: '浏览器还没有允许勾稽读取 gov.cn，所以打开年报也认不出来。',
    allowGov: '允许读取 gov.cn',
    site: (host: string) => `只在你点按钮时才读 ${host}。`,
    allowSite: '总是读这个网站',
    refused: '浏览器没有允许。',
  },
};

export type OptionsWords = typeof optionsZh;
