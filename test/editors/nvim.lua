-- Run by editors.test.ts in `nvim --headless -u NONE -i NONE -n -S`: the README's lines, then findings, a quick fix, renumbering.
-- milliseconds that tell that something hangs, on a machine however busy
local patience = 200 * 1000
local said = {}
local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    io.stdout:write('timed out: ' .. what .. '\n')
    vim.cmd('cq')
  end
end
local function codes()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { line = d.lnum, rule = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code) })
  end
  table.sort(found, function(a, b) return a.line < b.line end)
  return vim.tbl_map(function(d) return d.rule end, found)
end
local function apply(line, character, kind)
  local at = { line = line, character = character }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = at, ['end'] = at },
    context = { diagnostics = {}, only = { kind } },
  }, patience)
  for _, answer in pairs(answers) do
    local action = answer.result[1]
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    return action.title
  end
end

vim.cmd('filetype on')
dofile(vim.env.BIGANZI_STAND_IN)
dofile(vim.env.BIGANZI_INIT)
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.BIGANZI_DRAFT))
wait('findings', function() return #vim.diagnostic.get(0) == 2 end)
said.findings = codes()
said.fix = apply(4, 8, 'quickfix')
wait('one finding less', function() return #vim.diagnostic.get(0) == 1 end)
said.renumber = apply(5, 0, 'refactor.rewrite.renumberDraft')
wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)
said.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
io.stdout:write(vim.json and vim.json.encode(said) or vim.fn.json_encode(said))
vim.cmd('qa!')
