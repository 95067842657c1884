// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Id.h"
#include "core/domain/Points.h"

#include <QByteArray>
#include <QString>

#include <ostream>

/// How GoogleTest shows our values when a test fails.
QT_BEGIN_NAMESPACE
inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QByteArray& bytes, std::ostream* out)
{
    *out << '"' << bytes.toStdString() << '"';
}
QT_END_NAMESPACE

namespace pingshen {

inline void PrintTo(Points points, std::ostream* out)
{
    *out << points.toFixed().toStdString();
}
inline void PrintTo(WeightedPoints points, std::ostream* out)
{
    *out << points.toString().toStdString();
}
inline void PrintTo(Error::Code code, std::ostream* out)
{
    *out << nameOf(code).toStdString();
}
inline void PrintTo(const Error& error, std::ostream* out)
{
    *out << logLine(error).toStdString() << " at " << error.where.toStdString();
}
template<class Tag>
void PrintTo(const Id<Tag>& id, std::ostream* out)
{
    *out << id.value().toStdString();
}

} // namespace pingshen

/// The result holds a value; else the test stops and shows the error.
#define ASSERT_OK(result) ASSERT_TRUE(result) << ::testing::PrintToString((result).error())
#define EXPECT_OK(result) EXPECT_TRUE(result) << ::testing::PrintToString((result).error())
#define EXPECT_FAILS(errorCode, result)                                                 \
    do {                                                                                \
        const auto& pingshenResult = (result);                                          \
        EXPECT_FALSE(pingshenResult);                                                   \
        if (!pingshenResult) {                                                          \
            EXPECT_EQ(::pingshen::Error::Code::errorCode, pingshenResult.error().code); \
        }                                                                               \
    } while (false)
