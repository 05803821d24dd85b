import { expect, test } from 'vitest';
import { salutationForm, type SalutationForm } from '../../server/src/text/salutation';

test.each<readonly [SalutationForm, readonly string[]]>([
  [
    'whole',
    [
      '同志们：', '同志们:', '同志们！', '各位代表：', '各位领导、同志们：', '尊敬的各位来宾，女士们、先生们：', '全体干部职工：',
      '老师们、同学们：', '各位运动员、教练员、裁判员：', '尊敬的普通话测试专家：', '亲爱的战友们：', '各位老战士！', '各位评委：',
    ],
  ],
  ['part', ['尊敬的各位领导，', '各位来宾，', '女士们、先生们，']],
  ['bare', ['同志们', '各位领导、各位同志']],
  [
    'no',
    [
      '', '：', '同志们要做到：', '各位同志必须遵守以下规定：', '会议要求：', '职工之家：', '党员发展：', '同志们，今天开会。',
      '各县人民政府：', '现将有关事项通知如下：', '一、各位代表', '“同志们：', '尊敬的客户您好：您的账单已出：',
    ],
  ],
])('%s', (form, lines) => {
  expect(lines.filter((line) => salutationForm(line) !== form)).toEqual([]);
}); // prettier-ignore
