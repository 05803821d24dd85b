-- A stand-in for what Neovim 0.11 has and the Neovim of Debian has not: vim.lsp.config and vim.lsp.enable, as its manual
-- (lsp.txt) describes them. In a Neovim that has them it does nothing.
if vim.lsp.enable then return end
local configs = {}
vim.lsp.config = function(name, config)
  vim.validate({ name = { name, 'string' }, cmd = { config.cmd, 'table' }, filetypes = { config.filetypes, 'table' } })
  configs[name] = vim.tbl_deep_extend('force', configs[name] or {}, config)
end
local function root_of(file, markers)
  for folder in vim.fs and vim.fs.parents(file) or function() end do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then return folder end
    end
  end
end
vim.lsp.enable = function(name)
  local client
  vim.api.nvim_create_autocmd('FileType', {
    pattern = configs[name].filetypes,
    callback = function(args)
      local config = configs[name]
      local root = root_of(vim.api.nvim_buf_get_name(args.buf), config.root_markers or {})
      client = client or vim.lsp.start_client(vim.tbl_extend('keep', { name = name, root_dir = root }, config))
      vim.lsp.buf_attach_client(args.buf, client)
    end,
  })
end
