// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/Fields.h"
#include "core/domain/Points.h"
#include "core/domain/SiteVisit.h"
#include "core/storage/Database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

/// How values are written in columns; see the head of 0001_vault.sql.
namespace pingshen::column {

/// The column of a field: "passportNumber" is in passport_number.
inline QString of(const FieldRow& field)
{
    QString column;
    for (const auto c : QString(field.name)) {
        column += c.isUpper() ? QString(u'_' + QString(c.toLower())) : QString(c);
    }
    return column;
}

/// Of all fields of a subject, as they stand in a SELECT.
inline QString listOf(const QList<FieldRow>& fields)
{
    QStringList columns;
    for (const auto& field : fields) {
        columns.append(of(field));
    }
    return columns.join(QStringLiteral(", "));
}

/// What the row says of each field of a subject.
inline QList<FieldChange> fieldsFrom(const Row& row, const QList<FieldRow>& fields)
{
    QList<FieldChange> changes;
    for (const auto& field : fields) {
        changes.append({field.name, {}, row.text(of(field).toLatin1().constData())});
    }
    return changes;
}

/// As it stands in its column; what is not set is an empty text, but for points, and for what is one of several words.
inline QVariant fieldValue(const FieldRow& field, const QJsonValue& value)
{
    const auto points = Points::parse(value.toString());
    switch (field.form) {
    case FieldForm::Points:
        return points ? QVariant(points->hundredths()) : QVariant();
    case FieldForm::Original:
        return value.isNull() ? nameOf(OriginalState::NotAsked) : value.toString();
    case FieldForm::Conclusion:
        return value.isNull() ? nameOf(Conclusion::None) : value.toString();
    default:
        return value.toString();
    }
}

/// All fields of a subject in a statement that writes them.
class FieldColumns
{
public:
    explicit FieldColumns(const QList<FieldRow>& fields) : m_fields(fields)
    {
        for (const auto& field : fields) {
            m_names.append(of(field).toLatin1());
        }
    }
    QString places() const { return QStringLiteral(":") + listOf(m_fields).replace(u' ', QStringLiteral(" :")); }

    QString updates() const
    {
        QStringList updates;
        for (const auto& name : m_names) {
            updates.append(QStringLiteral("%1 = excluded.%1").arg(QLatin1StringView(name)));
        }
        return updates.join(QStringLiteral(", "));
    }

    /// The binds point into this.
    template<class Subject>
    Binds binds(const Subject& subject) const
    {
        Binds binds;
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            const auto value = fieldOf(subject, QString(m_fields[i].name));
            binds.append({m_names[i].constData(), fieldValue(m_fields[i], value)});
        }
        return binds;
    }

private:
    QList<FieldRow> m_fields;
    QList<QByteArray> m_names;
};

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
