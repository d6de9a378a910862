/** Headers of columns about one person. Offices and their public lines, addresses of schools and posts are not meant. */
const personalHeader =
  /姓名|身份证|证件号|手机|(?<!咨询)电话|联系方式|联系人|家庭住址|家庭地址|住址|户籍|银行卡|银行账号|微信号|^QQ/i;

/** Whether a column's header asks for what tells who a person is. */
export function isPersonalHeader(header: string): boolean {
  return personalHeader.test(header.replaceAll(/\s/g, ''));
}
