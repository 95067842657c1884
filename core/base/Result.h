// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <optional>
#include <utility>

namespace pingshen {

/// Success without a value, or the reason why not. `return Done();` is success.
class [[nodiscard]] Done
{
public:
    Done() = default;
    Done(Error error);
    Done(Error::Code code, QJsonObject args = {}, QString where = {});
    Done(const Done& other) : m_error(other.m_error ? copyOf(*other.m_error) : nullptr) {}
    Done(Done&& other) noexcept : m_error(std::exchange(other.m_error, nullptr)) {}
    Done& operator=(Done other) noexcept
    {
        std::swap(m_error, other.m_error);
        return *this;
    }
    ~Done()
    {
        if (m_error) {
            destroy(m_error);
        }
    }

    explicit operator bool() const { return !m_error; }

    /// Only of a failure.
    const Error& error() const&
    {
        Q_ASSERT(m_error);
        return *m_error;
    }
    Error error() &&
    {
        Q_ASSERT(m_error);
        return std::move(*m_error);
    }

private:
    static Error* copyOf(const Error& error);
    static void destroy(Error* error) noexcept;

    Error* m_error = nullptr; ///< owned; null is success, which costs every caller one comparison
};

/// A value, or the reason why there is none. Reading the side that is not there is a bug.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_value(std::move(value)) {}
    Result(Error error) : m_done(std::move(error)) {}
    Result(Error::Code code, QJsonObject args = {}, QString where = {})
        : m_done(code, std::move(args), std::move(where))
    {}

    explicit operator bool() const { return m_value.has_value(); }

    const T& value() const& { return *m_value; }
    T& value() & { return *m_value; }
    /// By value: what it is bound to outlives the result.
    T value() && { return *std::move(m_value); }
    const Error& error() const& { return m_done.error(); }
    Error error() && { return std::move(m_done).error(); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::optional<T> m_value;
    Done m_done;
};

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
