// SPDX-License-Identifier: GPL-3.0-or-later
// What a person before the screen waits for, of any program alike: milliseconds from the start of a program, or from a
// key, until the picture is the one that it stays at (but for half a percent, as a caret blinks), one number a line.
//   bench_screen start COMMAND ARGUMENT...       from its start; it is ended
//   bench_screen steps COMMAND ARGUMENT...       the same start, picture by picture: when it came, how much of it is
//                                                not yet what it stays at, and where it differs from the one before
//   bench_screen keys TIMES KEYS...              KEYS in turn, so many times, each when the picture rests
//   bench_screen held TIMES RATE KEY             the key so many times, RATE a second: from the last one
// Rows of bars above and below the pages are not looked at after keys: BENCH_BARS="TOP BOTTOM" (60 60).
#include "tests/bench/peers/Screen.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace pingshen::bench {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double restAfterStart = 1500;
constexpr double restAfterKey = 350;
constexpr double patience = 20'000;
constexpr double unnoticed = 0.005; ///< of the picture

double since(Clock::time_point start)
{
    return Milliseconds(Clock::now() - start).count();
}

double difference(const Pixels& one, const Pixels& other)
{
    std::size_t different = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        different += ((one[i] ^ other[i]) & 0xFFFFFFU) != 0 ? 1U : 0U;
    }
    return static_cast<double>(different) / static_cast<double>(one.size());
}

struct Place
{
    std::size_t left = 0;
    std::size_t top = 0;
    std::size_t right = 0;
    std::size_t bottom = 0;
};

/// The smallest rectangle that holds all that differs.
Place placeOf(const Pixels& one, const Pixels& other, std::size_t width)
{
    Place place{width, one.size() / width, 0, 0};
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (((one[i] ^ other[i]) & 0xFFFFFFU) != 0) {
            place = {std::min(place.left, i % width), std::min(place.top, i / width), std::max(place.right, i % width),
                     std::max(place.bottom, i / width)};
        }
    }
    return place;
}

/// The pictures that the screen went through, until it rests.
class Watch
{
public:
    struct Step
    {
        double at = 0;
        double unfinished = 0; ///< of the picture
        Place changed;
    };

    Watch(Screen& screen, int top, int bottom) : m_screen(screen), m_top(top), m_bottom(bottom)
    {
        m_screen.forget();
        m_seen.push_back({0, m_screen.picture(top, bottom)});
    }

    void untilRest(Clock::time_point start, double rest)
    {
        auto last = Clock::now();
        bool hasMoved = false;
        while (since(start) < patience && (!hasMoved || since(last) < rest)) {
            if (!m_screen.hasChanged(10)) {
                continue;
            }
            auto picture = m_screen.picture(m_top, m_bottom);
            const double at = since(start);
            if (picture == m_seen.back().picture) {
                continue;
            }
            hasMoved = true;
            last = Clock::now();
            m_seen.push_back({at, std::move(picture)});
            if (m_seen.size() > mostPictures) {
                m_seen.erase(m_seen.begin() + 1);
            }
        }
    }

    /// Negative: nothing has changed.
    double complete() const
    {
        const auto& rested = m_seen.back().picture;
        if (difference(m_seen.front().picture, rested) < unnoticed / 10) {
            return -1;
        }
        auto at = m_seen.size() - 1;
        while (at > 1 && difference(m_seen[at - 1].picture, rested) < unnoticed) {
            --at;
        }
        return m_seen[at].at;
    }

    std::vector<Step> steps() const
    {
        std::vector<Step> steps;
        for (std::size_t i = 1; i < m_seen.size(); ++i) {
            const auto& picture = m_seen[i].picture;
            steps.push_back({m_seen[i].at, difference(picture, m_seen.back().picture),
                             placeOf(m_seen[i - 1].picture, picture, static_cast<std::size_t>(m_screen.width()))});
        }
        return steps;
    }

private:
    static constexpr std::size_t mostPictures = 120;

    struct Seen
    {
        double at = 0;
        Pixels picture;
    };

    Screen& m_screen;
    int m_top;
    int m_bottom;
    std::vector<Seen> m_seen;
};

void tell(const Watch& watch)
{
    if (const double complete = watch.complete(); complete >= 0) {
        std::printf("%.1f\n", complete);
        std::fflush(stdout);
    }
}

void tellSteps(const Watch& watch)
{
    const auto steps = watch.steps();
    for (const auto& step : steps) {
        std::printf("%7.1f %6.2f %%  %zu,%zu - %zu,%zu\n", step.at, 100 * step.unfinished, step.changed.left,
                    step.changed.top, step.changed.right, step.changed.bottom);
    }
    std::fflush(stdout);
}

int measureStart(char** command, void (*say)(const Watch&))
{
    Screen screen;
    Watch watch(screen, 0, 0);
    const auto start = Clock::now();
    const pid_t program = fork();
    if (program == 0) {
        setsid();
        execvp(command[0], command);
        _exit(127);
    }
    watch.untilRest(start, restAfterStart);
    say(watch);
    kill(-program, SIGTERM);
    for (int i = 0; i < 100 && waitpid(program, nullptr, WNOHANG) == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    kill(-program, SIGKILL);
    waitpid(program, nullptr, 0);
    return 0;
}

struct Bars
{
    int top = 60;
    int bottom = 60;
};

Bars bars()
{
    Bars bars;
    if (const auto* given = std::getenv("BENCH_BARS")) {
        char* rest = nullptr;
        bars.top = static_cast<int>(std::strtol(given, &rest, 10));
        bars.bottom = static_cast<int>(std::strtol(rest, nullptr, 10));
    }
    return bars;
}

int measureKeys(int times, const std::vector<std::string>& keys)
{
    Screen screen;
    for (int i = 0; i < times; ++i) {
        Watch watch(screen, bars().top, bars().bottom);
        const auto start = Clock::now();
        screen.press(keys[static_cast<std::size_t>(i) % keys.size()]);
        watch.untilRest(start, restAfterKey);
        tell(watch);
    }
    return 0;
}

int measureHeld(int times, double rate, const std::string& key)
{
    Screen screen;
    auto next = Clock::now();
    for (int i = 1; i < times; ++i) {
        screen.press(key);
        next += std::chrono::duration_cast<Clock::duration>(Milliseconds(1000 / rate));
        std::this_thread::sleep_until(next);
    }
    Watch watch(screen, bars().top, bars().bottom);
    const auto start = Clock::now();
    screen.press(key);
    watch.untilRest(start, restAfterKey);
    tell(watch);
    return 0;
}

int run(int count, char** words)
{
    const std::string what = count > 2 ? words[1] : "";
    if (what == "start") {
        return measureStart(words + 2, tell);
    }
    if (what == "steps") {
        return measureStart(words + 2, tellSteps);
    }
    if (what == "keys" && count > 3) {
        return measureKeys(std::atoi(words[2]), {words + 3, words + count});
    }
    if (what == "held" && count == 5) {
        return measureHeld(std::atoi(words[2]), std::atof(words[3]), words[4]);
    }
    std::fputs("bench_screen: start COMMAND... | steps COMMAND... | keys TIMES KEYS... | held TIMES RATE KEY\n",
               stderr);
    return 2;
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    return pingshen::bench::run(argc, argv);
}
