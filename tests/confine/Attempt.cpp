// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/confine/Confinement.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <map>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

const char* target = "";

bool openFor(int flags)
{
    return ::open(target, flags, 0600) >= 0;
}

bool connectTo(int family)
{
    return ::socket(family, SOCK_STREAM, 0) >= 0;
}

bool readParentsMemory()
{
    char byte = 0;
    const iovec mine{&byte, 1};
    const iovec theirs{&byte, 1};
    return ::process_vm_readv(::getppid(), &mine, 1, &theirs, 1, 0) == 1;
}

bool startProgram()
{
    char name[] = "/bin/true";
    char* const arguments[] = {name, nullptr};
    return ::execv(name, arguments) == 0; // does not return where it works: the exit code is then 0
}

bool startThread()
{
    pthread_t thread;
    return ::pthread_create(
               &thread, nullptr, [](void* in) { return in; }, nullptr)
               == 0
           && ::pthread_join(thread, nullptr) == 0;
}

bool mapPages(int protection)
{
    return ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

/// Prints which network it is in.
bool sayNetwork()
{
    char name[64] = {};
    const auto length = ::readlink("/proc/self/ns/net", name, sizeof name);
    return length > 0 && ::write(STDOUT_FILENO, name, static_cast<size_t>(length)) == length;
}

bool liftLimit()
{
    const rlimit wanted{1, 1};
    return ::setrlimit(RLIMIT_NOFILE, &wanted) == 0;
}

const std::map<std::string, std::function<bool()>>& attempts()
{
    static const std::map<std::string, std::function<bool()>> table{
        {"read", [] { return openFor(O_RDONLY); }},
        {"write", [] { return openFor(O_WRONLY); }},
        {"create", [] { return openFor(O_RDWR | O_CREAT); }},
        {"append", [] { return openFor(O_WRONLY | O_APPEND); }},
        {"truncate", [] { return ::truncate(target, 0) == 0; }},
        {"remove", [] { return ::unlink(target) == 0; }},
        {"rename", [] { return ::rename(target, (std::string(target) + "2").c_str()) == 0; }},
        {"link", [] { return ::link(target, (std::string(target) + "2").c_str()) == 0; }},
        {"makeFolder", [] { return ::mkdir((std::string(target) + "2").c_str(), 0700) == 0; }},
        {"changeMode", [] { return ::chmod(target, 0777) == 0; }},
        {"tcp", [] { return connectTo(AF_INET); }},
        {"tcp6", [] { return connectTo(AF_INET6); }},
        {"local", [] { return connectTo(AF_UNIX); }},
        {"netlink", [] { return ::socket(AF_NETLINK, SOCK_RAW, 0) >= 0; }},
        {"program", startProgram},
        {"fork", [] { return ::syscall(SYS_fork) >= 0; }},
        {"trace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
        {"memory", readParentsMemory},
        {"memoryFile", [] { return ::open(("/proc/" + std::to_string(::getppid()) + "/mem").c_str(), O_RDONLY) >= 0; }},
        {"signal", [] { return ::kill(::getppid(), 0) == 0; }},
        {"namespace", [] { return ::syscall(SYS_unshare, 0x10000000) == 0; }},
        {"ring", [] { return ::syscall(425, 1, nullptr) >= 0 || errno == EFAULT || errno == EINVAL; }}, // io_uring
        {"keys", [] { return ::syscall(SYS_keyctl, 0, -3, 0) >= 0; }},
        {"limits", liftLimit},
        {"writableCode", [] { return mapPages(PROT_READ | PROT_WRITE | PROT_EXEC); }},
        {"network", sayNetwork},
        {"thread", startThread},
        {"pages", [] { return mapPages(PROT_READ | PROT_WRITE); }},
    };
    return table;
}

} // namespace

/// Confines itself and then tries what the first argument says on the file of the second. The third is readable.
/// Exit code 0: it worked, 1: it was refused, 2: no such attempt, 3: not every guard holds.
int main(int argc, char** argv)
{
    const auto attempt = argc == 4 ? attempts().find(argv[1]) : attempts().end();
    if (attempt == attempts().end()) {
        return 2;
    }
    target = argv[2];
    const auto held = pingshen::confine({qint64(1) << 30, {QString::fromLocal8Bit(argv[3])}});
    constexpr auto needed = pingshen::Guard::Privileges | pingshen::Guard::SystemCalls | pingshen::Guard::Reading;
    if ((held & needed) != needed) {
        return 3;
    }
    return attempt->second() ? 0 : 1;
}
