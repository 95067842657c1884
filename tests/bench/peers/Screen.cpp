// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers/Screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace pingshen::bench {

namespace {

[[noreturn]] void give(const char* reason)
{
    std::fprintf(stderr, "bench_screen: %s\n", reason);
    std::exit(2);
}

} // namespace

struct Screen::Connection
{
    Display* display = XOpenDisplay(nullptr);
    Window root = 0;
    Damage damage = 0;
    int damageEvent = 0;
    XShmSegmentInfo memory{};
    XImage* image = nullptr;

    Connection()
    {
        int errors = 0;
        if (!display || !XDamageQueryExtension(display, &damageEvent, &errors) || !XShmQueryExtension(display)) {
            give("no display with XDamage and shared memory");
        }
        root = DefaultRootWindow(display);
        const int number = DefaultScreen(display);
        image = XShmCreateImage(display, DefaultVisual(display, number),
                                static_cast<unsigned>(DefaultDepth(display, number)), ZPixmap, nullptr, &memory,
                                static_cast<unsigned>(DisplayWidth(display, number)),
                                static_cast<unsigned>(DisplayHeight(display, number)));
        const auto bytes = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
        memory.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        memory.shmaddr = image->data = static_cast<char*>(shmat(memory.shmid, nullptr, 0));
        XShmAttach(display, &memory);
        XSync(display, False);
        shmctl(memory.shmid, IPC_RMID, nullptr);
        damage = XDamageCreate(display, root, XDamageReportNonEmpty);
        XSync(display, False);
    }

    ~Connection()
    {
        XShmDetach(display, &memory);
        XDestroyImage(image);
        shmdt(memory.shmaddr);
        XCloseDisplay(display);
    }

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool takeDamage()
    {
        bool isDamaged = false;
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            isDamaged = isDamaged || event.type == damageEvent + XDamageNotify;
        }
        if (isDamaged) {
            XDamageSubtract(display, damage, None, None);
        }
        return isDamaged;
    }
};

Screen::Screen() : m_x(std::make_unique<Connection>()) {}

Screen::~Screen() = default;

Pixels Screen::picture(int top, int bottom)
{
    auto* image = m_x->image;
    XShmGetImage(m_x->display, m_x->root, image, 0, 0, AllPlanes);
    const auto* pixels = static_cast<const std::uint32_t*>(static_cast<const void*>(image->data));
    const auto width = static_cast<std::size_t>(image->bytes_per_line) / sizeof(std::uint32_t);
    return {pixels + width * static_cast<std::size_t>(top),
            pixels + width * static_cast<std::size_t>(std::max(top, image->height - bottom))};
}

int Screen::width() const
{
    return m_x->image->width;
}

bool Screen::hasChanged(int milliseconds)
{
    if (m_x->takeDamage()) {
        return true;
    }
    pollfd input{ConnectionNumber(m_x->display), POLLIN, 0};
    poll(&input, 1, milliseconds);
    return m_x->takeDamage();
}

void Screen::forget()
{
    XSync(m_x->display, False);
    m_x->takeDamage();
}

void Screen::press(const std::string& keys)
{
    std::vector<unsigned> codes;
    for (std::size_t from = 0; from <= keys.size();) {
        const auto end = std::min(keys.find('+', from), keys.size());
        const auto name = keys.substr(from, end - from);
        codes.push_back(XKeysymToKeycode(m_x->display, XStringToKeysym(name.c_str())));
        from = end + 1;
    }
    for (const auto code : codes) {
        XTestFakeKeyEvent(m_x->display, code, True, CurrentTime);
    }
    for (auto code = codes.rbegin(); code != codes.rend(); ++code) {
        XTestFakeKeyEvent(m_x->display, *code, False, CurrentTime);
    }
    XFlush(m_x->display);
}

} // namespace pingshen::bench
