// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

/// Reading and writing of values by tables: one row a key. Internal to the module.
namespace pingshen::json {

/// A JSON value and the pointer (RFC 6901) that leads to it. What is wrong is collected, so that all of it can be told.
class Node
{
public:
    Node(QJsonValue value, QString path, QStringList& problems)
        : m_value(std::move(value)),
          m_path(std::move(path)),
          m_problems(&problems)
    {}

    const QJsonValue& value() const { return m_value; }
    Node child(const QString& key) const { return {m_value[key], m_path + u'/' + escaped(key), *m_problems}; }
    Node at(qsizetype index) const { return {m_value[index], m_path + u'/' + QString::number(index), *m_problems}; }
    void refuse() const { m_problems->append(m_path); }
    void refuseUnless(bool good) const
    {
        if (!good) {
            refuse();
        }
    }

private:
    static QString escaped(QString key);

    QJsonValue m_value;
    QString m_path;
    QStringList* m_problems;
};

} // namespace pingshen::json
