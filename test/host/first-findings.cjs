// Runs inside VS Code beside the installed extension: opens a draft and waits for what is wrong with it.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const EXPECTED = ['numbering/sequence', 'punctuation/half-width'];
const DEADLINE = 240_000;

exports.run = async () => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(process.env.BIGANZI_DRAFT));
  await vscode.window.showTextDocument(document);
  const findings = () => {
    const codes = vscode.languages.getDiagnostics(document.uri).map(({ code }) => code?.value ?? code);
    return codes.filter((code) => EXPECTED.includes(code)).sort();
  };
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`only ${findings()} within ${DEADLINE} ms`)), DEADLINE);
    const look = () => {
      if (findings().length < EXPECTED.length) return;
      clearTimeout(timer);
      resolve();
    };
    vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
  assert.deepEqual(findings(), EXPECTED);
  console.log(`findings: ${findings().join(', ')}`);
};
