// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <optional>
#include <utility>
#include <variant>

namespace pingshen {

/// A value, or the reason why there is none. Reading the side that is not there is a bug.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(Error::Code code, QJsonObject args = {}, QString where = {})
        : Result(Error{code, std::move(args), std::move(where), nullptr})
    {}

    explicit operator bool() const { return m_state.index() == 0; }

    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    /// By value: what it is bound to outlives the result.
    T value() && { return std::get<0>(std::move(m_state)); }
    const Error& error() const& { return std::get<1>(m_state); }
    Error error() && { return std::get<1>(std::move(m_state)); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason why not. `return Done();` is success.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}
    Result(Error::Code code, QJsonObject args = {}, QString where = {})
        : m_error(Error{code, std::move(args), std::move(where), nullptr})
    {}

    explicit operator bool() const { return !m_error; }

    const Error& error() const& { return *m_error; }
    Error error() && { return *std::move(m_error); }

private:
    std::optional<Error> m_error;
};

using Done = Result<void>;

} // namespace pingshen

#define PINGSHEN_JOIN_(a, b) a##b
#define PINGSHEN_JOIN(a, b) PINGSHEN_JOIN_(a, b)

/// Carries on after success; hands a failure to the caller.
#define PINGSHEN_TRY(...)                                             \
    do {                                                              \
        if (auto pingshenOutcome = (__VA_ARGS__); !pingshenOutcome) { \
            return std::move(pingshenOutcome).error();                \
        }                                                             \
    } while (false)

/// Declares a variable from a Result's value; hands a failure to the caller. `PINGSHEN_ASSIGN(auto page, read(3));`
#define PINGSHEN_ASSIGN(declaration, ...)                                  \
    auto PINGSHEN_JOIN(pingshenResult, __LINE__) = (__VA_ARGS__);          \
    if (!PINGSHEN_JOIN(pingshenResult, __LINE__)) {                        \
        return std::move(PINGSHEN_JOIN(pingshenResult, __LINE__)).error(); \
    }                                                                      \
    declaration = std::move(PINGSHEN_JOIN(pingshenResult, __LINE__)).value()
