// A folder that is not trusted: everything works, since what is read from it is data.
import assert from 'node:assert/strict';
import { sitting } from './session.mjs';

const FILES = {
  'a.jhg':
    '在全县造林绿化会议上的讲话\n\n同志们：\n一、提高思想认识\n各乡镇要统一思想,行动起来。\n三、压实工作责任\nXX乡要逐级压实责任。\n同志们，让我们行动起来，为建设绿色家园而努力奋斗！\n',
  '.biganzi.json': '{ "rules": { "numbering/sequence": "off" } }',
};

sitting('restricted mode', { files: FILES, restricted: true }, (step, it) => {
  step('checks by the configuration of the folder, mends and fills', async () => {
    await it.wb.openFile('a.jhg');
    await it.wb.status('Restricted Mode').waitFor();
    await it.wb.status('2 处问题').waitFor();
    await it.wb.count(it.wb.squiggles('error'), 1);
    await it.wb.command('改好所有有把握的问题');
    await it.wb.until(/统一思想，行动起来/);
    await it.wb.command('一次填好同类待填项');
    await it.wb.choose('XX乡');
    await it.wb.reply('清河乡', '“乡名（XX乡）”填为');
    await it.wb.until(/清河乡要逐级/);
    await it.wb.status('0 处问题').waitFor();
    await it.wb.shot('restricted');
    assert.ok(await it.wb.status('Restricted Mode').isVisible());
  });
});
