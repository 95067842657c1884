// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/storage/Database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

/// How values are written in columns; see the head of 0001_vault.sql.
namespace pingshen::column {

inline QVariant time(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

/// In columns that always hold a time.
inline qint64 timeOrZero(const QDateTime& time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

inline QDateTime timeFrom(const Row& row, const char* column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
}

inline QVariant date(const QDate& date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

inline QDate dateFrom(const Row& row, const char* column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

inline Digest digestFrom(const Row& row, const char* column)
{
    return Digest::fromHex(row.text(column));
}

template<class IdType>
IdType idFrom(const Row& row, const char* column)
{
    return IdType(row.text(column));
}

inline int intFrom(const Row& row, const char* column)
{
    return static_cast<int>(row.number(column));
}

/// For `IN (SELECT value FROM json_each(...))`.
template<class IdType>
QString jsonList(const QList<IdType>& ids)
{
    QJsonArray values;
    for (const auto& id : ids) {
        values.append(id.value());
    }
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace pingshen::column
