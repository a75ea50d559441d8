export const zh = {
  'share.noCode': '本页地址（{{host}}）只有这台电脑能打开，手机无法访问，因此不提供二维码。',
  'share.text': '手机扫码，留下这段文字，无需联网',
  'share.hostOnly': '下面的链接（{{host}}）只有这台电脑能打开。',
  'share.illustrative': '楼层、面积与位置为示意。',
  'share.asOf': '沙盘日期：{{date}}',
  'share.scan': '手机扫码，打开当前画面',
  'share.copy': '复制链接',
  'share.copied': '已复制',
  'share.send': '分享…',
  'share.link': '当前画面的链接',
} as const
