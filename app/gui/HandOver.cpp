// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"

#include "core/base/Digest.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

// One line of JSON there, one word back.
constexpr int protocolVersion = 1;
constexpr qint64 largestWish = 1 << 20;
constexpr qsizetype mostPackages = 1000;
constexpr int mostGuests = 16;
constexpr std::chrono::seconds guestTime{10};
constexpr QByteArrayView answer{"taken\n"};

QByteArray written(const HandOver& wish)
{
    return QJsonDocument(QJsonObject{{u"version"_s, protocolVersion},
                                     {u"packages"_s, QJsonArray::fromStringList(wish.packages)},
                                     {u"open"_s, wish.application}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

std::optional<HandOver> wishFrom(const QByteArray& line)
{
    const auto json = QJsonDocument::fromJson(line).object();
    if (json[u"version"_s].toInt() != protocolVersion || !json[u"packages"_s].isArray()) {
        return std::nullopt;
    }
    HandOver wish{{}, json[u"open"_s].toString()};
    const auto packages = json[u"packages"_s].toArray();
    for (const auto& package : packages) {
        if (!QDir::isAbsolutePath(package.toString()) || wish.packages.size() == mostPackages) {
            return std::nullopt;
        }
        wish.packages.append(package.toString());
    }
    return wish;
}

} // namespace

QString meetingPoint(const QString& vaultFolder)
{
    const auto real = QFileInfo(vaultFolder).canonicalFilePath();
    const QString whose = QDir::homePath() + u'\n' + (real.isEmpty() ? QDir::cleanPath(vaultFolder) : real);
    const QString name = u"pingshen-"_s + Digest::of(whose.toUtf8()).hex().left(24);
#ifdef Q_OS_WIN
    return name;
#else
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : QDir(folder).absoluteFilePath(name);
#endif
}

HandOverOutcome handOver(const QString& point, const HandOver& wish, std::chrono::milliseconds patience)
{
    if (point.isEmpty()) {
        return HandOverOutcome::NobodyThere;
    }
    const QDeadlineTimer end(patience);
    const auto left = [&end] { return static_cast<int>(end.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(point);
    if (!socket.waitForConnected(left())) {
        return HandOverOutcome::NobodyThere;
    }
    socket.write(written(wish));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(left())) {
    }
    while (!socket.canReadLine() && socket.waitForReadyRead(left())) {
    }
    return socket.readLine(answer.size() + 1) == answer ? HandOverOutcome::Taken : HandOverOutcome::NoAnswer;
}

HandOverDesk::~HandOverDesk() = default;

bool HandOverDesk::listen(const QString& point)
{
    if (point.isEmpty() || m_server) {
        return m_server != nullptr;
    }
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(mostGuests);
    connect(m_server, &QLocalServer::newConnection, this, &HandOverDesk::greet);
    QLocalServer::removeServer(point);
    return m_server->listen(point);
}

void HandOverDesk::close()
{
    delete std::exchange(m_server, nullptr);
}

void HandOverDesk::greet()
{
    while (auto* guest = m_server->nextPendingConnection()) {
        guest->setReadBufferSize(largestWish + 1);
        connect(guest, &QLocalSocket::readyRead, this, [this, guest] { read(guest); });
        connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
        QTimer::singleShot(guestTime, guest, [guest] { guest->abort(); });
        read(guest);
    }
}

void HandOverDesk::read(QLocalSocket* guest)
{
    if (!guest->canReadLine()) {
        if (guest->bytesAvailable() > largestWish) {
            guest->abort();
        }
        return;
    }
    const auto wish = wishFrom(guest->readLine());
    if (!wish) {
        guest->abort();
        return;
    }
    guest->write(answer.data(), answer.size());
    guest->disconnectFromServer();
    Q_EMIT asked(*wish);
}

} // namespace pingshen
