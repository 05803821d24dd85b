#!/usr/bin/env bash
# A desktop of its own with a Chinese input method: Xvfb, a window manager and fcitx5 with pinyin. Runs inside
# dbus-run-session with ROOT, a folder of its own, and DISPLAY; writes $ROOT/env once all of it is up.
set -eu
mkdir -p "$ROOT"/{home/.config/fcitx5,run,log}
export HOME=$ROOT/home XDG_CONFIG_HOME=$ROOT/home/.config XDG_DATA_HOME=$ROOT/home/.local/share
export XDG_CACHE_HOME=$ROOT/home/.cache XDG_RUNTIME_DIR=$ROOT/run
export GTK_IM_MODULE=fcitx XMODIFIERS=@im=fcitx LANG=C.UTF-8 LC_ALL=C.UTF-8
chmod 700 "$XDG_RUNTIME_DIR"
printf '%s\n' '[Groups/0]' 'Name=Default' 'Default Layout=us' 'DefaultIM=pinyin' \
  '[Groups/0/Items/0]' 'Name=keyboard-us' 'Layout=' '[Groups/0/Items/1]' 'Name=pinyin' 'Layout=' \
  '[GroupOrder]' '0=Default' >"$XDG_CONFIG_HOME/fcitx5/profile"
trap 'kill $(jobs -p)' EXIT
Xvfb "$DISPLAY" -screen 0 1360x900x24 >"$ROOT/log/xvfb.log" 2>&1 &
until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
openbox >"$ROOT/log/openbox.log" 2>&1 &
fcitx5 >"$ROOT/log/fcitx5.log" 2>&1 &
until fcitx5-remote -n >/dev/null 2>&1; do sleep 0.1; done
for name in DISPLAY HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR GTK_IM_MODULE XMODIFIERS LANG \
  DBUS_SESSION_BUS_ADDRESS; do echo "$name=${!name}"; done >"$ROOT/env.new"
mv "$ROOT/env.new" "$ROOT/env"
wait
